import {
  ensurePersonalId,
  forgetKey,
  keepKey,
  readPersonalSettings,
  rememberTrigger,
} from '../../src/settings/personal-settings';
import { fakeServices } from '../fakes/services';

const server = 'https://kf.kobotoolbox.org';
const kept = { apiKey: '0123456789abcdef0123456789abcdef01234567', account: 'amina' };

describe('readPersonalSettings', () => {
  it('knows nobody at first', () => {
    const { id, keys, triggerMinutes, triggerPace } = readPersonalSettings(fakeServices().userStore);
    expect([id, keys.size, triggerMinutes('s'), triggerPace('s')]).toEqual(['', 0, 0, undefined]);
  });

  it('gives back the key of each server', () => {
    const { userStore } = fakeServices();
    keepKey(userStore, server, kept);
    keepKey(userStore, 'https://eu.kobotoolbox.org', { ...kept, account: 'brian' });
    const { keys } = readPersonalSettings(userStore);
    expect([keys.get(server), keys.size]).toEqual([kept, 2]);
    forgetKey(userStore, server);
    expect([...readPersonalSettings(userStore).keys.keys()]).toEqual(['https://eu.kobotoolbox.org']);
  });

  it('leaves out what is damaged', () => {
    const { userStore, person } = fakeServices();
    person.properties[`fieldrows.key.${server}`] = '{"apiKey":';
    person.properties['fieldrows.key.https://x.example'] = '{"account":"amina"}';
    expect(readPersonalSettings(userStore).keys.size).toBe(0);
  });
});

describe('ensurePersonalId', () => {
  it('makes an identifier once', () => {
    const { userStore, uniqueId } = fakeServices();
    const first = ensurePersonalId(userStore, readPersonalSettings(userStore), uniqueId);
    expect(first).not.toBe('');
    expect(ensurePersonalId(userStore, readPersonalSettings(userStore), uniqueId)).toBe(first);
  });
});

describe('rememberTrigger', () => {
  it('keeps minutes and pace apart, for each spreadsheet', () => {
    const { userStore } = fakeServices();
    rememberTrigger(userStore, 'one', { trigger: { minutes: 60, madeAt: 7 } });
    rememberTrigger(userStore, 'one', { pace: 'hours' });
    rememberTrigger(userStore, 'two', { trigger: { minutes: 5, madeAt: 8 } });
    const { triggerMinutes, triggerMadeAt, triggerPace } = readPersonalSettings(userStore);
    expect([triggerMadeAt('one'), triggerMadeAt('two')]).toEqual([7, 8]);
    expect([triggerMinutes('one'), triggerPace('one'), triggerMinutes('two')]).toEqual([60, 'hours', 5]);
    rememberTrigger(userStore, 'one', { trigger: { minutes: 0, madeAt: 9 } });
    expect(readPersonalSettings(userStore).triggerMinutes('one')).toBe(0);
    expect(readPersonalSettings(userStore).triggerPace('one')).toBe('hours');
  });
});
