import {
  dateFromSerial,
  dateTimeFromSerial,
  serialFromDate,
  serialFromTime,
  timeFromSerial,
} from '../../src/tables/serial-dates';

const millisecondsPerDay = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

describe('serialFromDate', () => {
  it('counts days from 1899-12-30, as Google Sheets does', () => {
    expect(serialFromDate(1899, 12, 30)).toBe(0);
    expect(serialFromDate(1900, 3, 1)).toBe(61);
    expect(serialFromDate(1970, 1, 1)).toBe(25_569);
    expect(serialFromDate(9999, 12, 31)).toBe(2_958_465);
  });
});

describe('dateFromSerial', () => {
  it('agrees with the calendar of JavaScript on every day of 450 years', () => {
    for (let serial = 0; serial < 165_000; serial++) {
      const date = new Date(epoch + serial * millisecondsPerDay);
      const expected = date.toISOString().slice(0, 10);
      const back = serialFromDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      if (dateFromSerial(serial) !== expected || back !== serial) throw new Error(`Day ${serial} is not ${expected}.`);
    }
    expect(dateFromSerial(2_958_465)).toBe('9999-12-31');
    expect(dateFromSerial(45_351.999)).toBe('2024-02-29');
  });
});

describe('dateTimeFromSerial', () => {
  it('gives every second of a day back, also at the end of time', () => {
    for (const day of [2, 45_351, 2_958_465]) {
      for (let second = 0; second < 86_400; second++) {
        const time = new Date(second * 1_000).toISOString().slice(11, 19);
        const serial = day + serialFromTime(Math.floor(second / 3_600), Math.floor(second / 60) % 60, second % 60);
        const text = dateTimeFromSerial(serial);
        if (text !== `${dateFromSerial(day)}T${time}`)
          throw new Error(`Second ${second} of day ${day} became ${text}.`);
      }
    }
    expect(dateTimeFromSerial(45_351.5)).toBe('2024-02-29T12:00:00');
  });

  it('carries a second that rounds to midnight into the next day', () => {
    expect(dateTimeFromSerial(45_351 - 1e-7)).toBe('2024-02-29T00:00:00');
  });
});

describe('timeFromSerial', () => {
  it('reads the fraction of a day', () => {
    expect(timeFromSerial(0)).toBe('00:00:00');
    expect(timeFromSerial(0.75)).toBe('18:00:00');
    expect(timeFromSerial(serialFromTime(23, 59, 59))).toBe('23:59:59');
  });
});
