import { globalsUsed } from './globals-used';

describe('globalsUsed', () => {
  it('finds what a script takes from its surroundings', () => {
    const script = `
      var own = (() => {
        function work({ sleep, deep: { inner = fallback }, ...rest }, [first, second = 2], ...others) {
          label: for (const item of others) if (item.length > 0) continue label;
          return UrlFetchApp.fetch(first + second + sleep + inner, { headers: rest, [Computed]: 1 });
        }
        try { return { URL: 1, work, size: new TextDecoder().decode() }; } catch (error) { console.warn(error); }
      })();`;
    const { names, members } = globalsUsed(script);
    expect([...names].sort()).toEqual(['Computed', 'TextDecoder', 'UrlFetchApp', 'console', 'fallback']);
    expect([...members].sort()).toEqual(['UrlFetchApp.fetch', 'console.warn']);
  });
});
