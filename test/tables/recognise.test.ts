import { recogniseDownload } from '../../src/tables/recognise';
import { exportFiles } from './export-fixtures';

describe('recogniseDownload', () => {
  it.each(exportFiles())('takes $path for CSV', ({ text }) => {
    expect(recogniseDownload(text)).toBe('csv');
  });

  it.each([
    ['csv', '"<b>bold</b>";"{x}"\r\n'],
    ['csv', '\ufeff"a"\r\n'],
    ['csv', 'a,b\n'],
    ['csv', '[Group]/question;_id\n'],
    ['html', '<!doctype html>'],
    ['html', '\n  <html lang="fr">'],
    ['html', '<?xml version="1.0"?>'],
    ['json', '{"detail":"Not found."}'],
    ['json', '[]'],
    ['json', '\ufeff [ {"a": 1} ]'],
    ['json', '{}'],
    ['empty', ''],
    ['empty', ' \r\n\ufeff'],
    ['unknown', 'Bad gateway'],
    ['unknown', `${' '.repeat(5_000)}x`],
  ])('says %s of %j', (kind, text) => {
    expect(recogniseDownload(text)).toBe(kind);
  });
});
