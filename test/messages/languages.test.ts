import { formattingLocale } from '../../src/messages/languages';

describe('formattingLocale', () => {
  it.each([
    ['en', 'en-GB', 'en-GB'],
    ['fr', 'en-GB', 'fr'],
    ['fr', undefined, 'fr'],
    ['ar', 'ar-EG', 'ar-EG-u-nu-latn'],
    ['ar', 'fr', 'ar-u-nu-latn'],
    ['en', 'pt-BR', 'en'],
    ['en', 'en-US@posix', 'en'],
    ['ar', 'ar_EG.UTF-8', 'ar-u-nu-latn'],
  ])('writes dates in %s of a browser set to %s as %s', (language, browser, locale) => {
    expect(formattingLocale(language, browser)).toBe(locale);
  });
});
