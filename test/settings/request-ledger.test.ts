import { requestLedger } from '../../src/settings/request-ledger';

const minute = 60_000;

function ledgerAt(start: number) {
  const properties: Record<string, string> = {};
  let now = start;
  const store = {
    readAll: () => ({ ...properties }),
    write: (entries: Readonly<Record<string, string | undefined>>) => {
      for (const [name, value] of Object.entries(entries)) if (value !== undefined) properties[name] = value;
    },
  };
  const open = () => requestLedger(store, () => now);
  return {
    properties,
    open,
    pass(milliseconds: number) {
      now += milliseconds;
    },
  };
}

describe('requestLedger', () => {
  it('tells the requests of the last hour, oldest first, to every run', () => {
    const { open, pass } = ledgerAt(1_000_000_000);
    open().note('a');
    pass(10 * minute);
    open().note('a');
    open().note('b');
    expect(open().lastHour('a')).toEqual([1_000_000_000, 1_000_000_000 + 10 * minute]);
    expect(open().lastHour('b')).toHaveLength(1);
    expect(open().lastHour('c')).toEqual([]);
  });

  it('forgets each request when its hour is over, and keeps no more than that', () => {
    const { open, pass, properties } = ledgerAt(1_000_000_000);
    open().note('a');
    pass(59 * minute);
    open().note('a');
    pass(minute);
    expect(open().lastHour('a')).toEqual([1_000_000_000 + 59 * minute]);
    open().note('a');
    expect(JSON.parse(Object.values(properties)[0] ?? '')).toHaveLength(2);
  });

  it('locks nobody out when a clock was ahead, and begins anew where it cannot read', () => {
    const { open, pass, properties } = ledgerAt(1_000_000_000);
    pass(24 * 60 * minute);
    open().note('a');
    pass(-24 * 60 * minute);
    expect(open().lastHour('a')).toEqual([]);
    for (const damaged of ['', 'x', '{}', '["a"]']) {
      properties[Object.keys(properties)[0] ?? ''] = damaged;
      expect(open().lastHour('a')).toEqual([]);
    }
  });
});
