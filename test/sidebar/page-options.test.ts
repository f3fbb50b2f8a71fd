import { withOption } from '../../src/sidebar/page-options';

describe('withOption', () => {
  it('keeps what was chosen in one order, and nothing that is blank', () => {
    const filtered = withOption(withOption({}, 'to', '2026-02-01'), 'from', '2026-01-01');
    expect(Object.entries(filtered)).toEqual([
      ['from', '2026-01-01'],
      ['to', '2026-02-01'],
    ]);
    expect(withOption(filtered, 'to', '')).toEqual({ from: '2026-01-01' });
  });

  it('has no answer without a question, and a blank one with it', () => {
    const asked = withOption(withOption({}, 'question', 'g/region'), 'answer', '007');
    expect(asked).toEqual({ question: 'g/region', answer: '007' });
    expect(withOption(asked, 'question', '')).toEqual({});
  });
});
