/** Which submission a REST service has sent, in JSON and XML, and what is refused. */
import fc from 'fast-check';
import { readPushed } from '../../../../src/sources/kobo/push/pushed-submission';
import { demoProjects } from '../../../../workbench/kobotoolbox/demo-project';
import { payloadOf } from '../../../../workbench/kobotoolbox/pushed-payload';
import type { RestServiceSettings } from '../../../../workbench/kobotoolbox/rest-service-settings';
import { randomRuns } from '../../../random-runs';

const uuid = 'f80b0000-0000-4000-8000-000000000001';
const json = (body: unknown) => readPushed(body, 'json');
const xml = (body: string) => readPushed(body, 'xml');
const form = (content: string) =>
  `<?xml version='1.0' encoding='utf-8'?>\n<aForm id="aForm" version="v1">${content}</aForm>`;

describe('readPushed', () => {
  it('reads JSON by number and by the identifier that edits leave alone', () => {
    expect(json({ _id: 42, _uuid: 'after-an-edit', 'meta/rootUuid': `uuid:${uuid}` })).toEqual({ id: '42', uuid });
    expect(json({ _id: '42', 'meta/instanceID': `uuid:${uuid}` })).toEqual({ id: '42', uuid });
    expect(json({ _uuid: uuid, 'group/question': 'x' })).toEqual({ uuid });
  });

  it('takes a subset that identifies nothing for some submission', () => {
    expect(json({ 'group/question': 'x' })).toEqual({});
    expect(json({})).toEqual({});
    expect(xml(form('<group><question>x</question></group>'))).toEqual({});
  });

  it('reads XML by the instance, its root, and a number where there is one', () => {
    const meta = `<meta><instanceID>uuid:${uuid}</instanceID></meta>`;
    expect(xml(form(`<q1>A &amp; B &#x1F600; &lt;</q1>${meta}`))).toEqual({ uuid });
    expect(
      xml(form(`<_id>42</_id><meta><rootUuid>uuid:root-0001</rootUuid><instanceID>uuid:${uuid}</instanceID></meta>`)),
    ).toEqual({
      id: '42',
      uuid: 'root-0001',
    });
    expect(
      xml(
        form(
          `<orx:meta xmlns:orx='http://openrosa.org/xforms'><orx:instanceID> uuid:${uuid}\n</orx:instanceID></orx:meta>`,
        ),
      ),
    ).toEqual({ uuid });
    // Only where it belongs.
    expect(xml(form(`<group>${meta}</group>`))).toEqual({});
  });

  it.each([
    ['nothing', undefined],
    ['text', 'hello'],
    ['a list', [{ _id: 1 }]],
    ['null', null],
    ['a number that is none', { _id: '1; drop table' }],
    ['a number below one', { _id: 0 }],
    ['a fraction', { _id: 1.5 }],
    ['an object for a number', { _id: {} }],
  ])('refuses %s as JSON', (_name, body) => {
    expect(json(body)).toBeUndefined();
  });

  it('leaves out an identifier that does not look like one', () => {
    expect(json({ _id: 7, _uuid: 'x'.repeat(10_000) })).toEqual({ id: '7' });
    expect(json({ _id: 7, _uuid: 'a b<c>' })).toEqual({ id: '7' });
  });

  it.each([
    ['nothing', ''],
    ['no markup', 'hello'],
    ['JSON', '{"_id":1}'],
    ['HTML', '<!doctype html><html><p>x</html>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['an entity of its own', form('<q>&b;</q>')],
    ['an entity in an attribute', '<a b="&c;"></a>'],
    ['a bare ampersand', form('<q>A & B</q>')],
    ['a number that is no character', form('<q>&#1114112;</q>')],
    ['an external entity', '<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
    ['a comment', form('<!-- x -->')],
    ['a processing instruction', form('<?php x ?>')],
    ['CDATA', form('<q><![CDATA[x]]></q>')],
    ['tags that cross', form('<a><b></a></b>')],
    ['an open tag', form('<a>')],
    ['a closing tag too many', `${form('')}</a>`],
    ['two roots', `${form('')}<b/>`],
    ['text beside the root', `${form('')}x`],
    ['an unquoted attribute', '<a b=c></a>'],
    ['an unfinished tag', '<a'],
    ['an unfinished attribute', '<a b="c'],
    ['a name that is none', '<1a></1a>'],
  ])('refuses %s as XML', (_name, body) => {
    expect(xml(body)).toBeUndefined();
  });

  it('refuses XML that is deeper or larger than any form, without delay', () => {
    const started = Date.now();
    expect(xml('<a>'.repeat(300_000))).toBeUndefined();
    expect(xml(`<r>${'<a/>'.repeat(250_000)}</r>`)).toBeUndefined();
    expect(xml(`<a ${' '.repeat(1_000_000)}`)).toBeUndefined();
    expect(xml(`<a ${'b'.repeat(1_000_000)}`)).toBeUndefined();
    expect(xml(`<r>${'&amp;'.repeat(200_000)}</r>`)).toEqual({});
    expect(xml(`<r>${'&amp'.repeat(250_000)}</r>`)).toBeUndefined();
    expect(xml(`<r ${'a="b" '.repeat(160_000)}/>`)).toEqual({});
    expect(xml(`<r ${"a='b' ".repeat(160_000)}`)).toBeUndefined();
    expect(Date.now() - started).toBeLessThan(4_000);
  });

  it('reads what the stand-in server sends, whole, and refuses it cut anywhere', () => {
    const project = demoProjects()[0];
    const submission = project?.submissions[0];
    if (project === undefined || submission === undefined) throw new Error('the demo has no submission');
    const settings = { export_type: 'xml', subset_fields: [], payload_template: '' } as unknown as RestServiceSettings;
    const { body } = payloadOf(settings, project, submission);
    expect(xml(body)).toEqual({ uuid: String(submission['meta/rootUuid']).replace('uuid:', '') });
    const end = body.trimEnd().length;
    fc.assert(
      fc.property(fc.nat(end - 1), (length) => xml(body.slice(0, length)) === undefined),
      randomRuns(200, 5_000),
    );
    const inJson = JSON.parse(payloadOf({ ...settings, export_type: 'json' }, project, submission).body) as unknown;
    expect(json(inJson)).toMatchObject({ id: String(submission['_id']) });
  });

  it('never fails, whatever it is sent', () => {
    const markup = fc.array(
      fc.constantFrom(
        '<a>',
        '</a>',
        '<a/>',
        '<',
        '>',
        '&',
        '&lt;',
        '"',
        "'",
        ' ',
        'x',
        '<meta>',
        '</meta>',
        '<!',
        '<?',
      ),
    );
    fc.assert(
      fc.property(markup, (parts) => {
        const read = xml(parts.join(''));
        expect(read === undefined || typeof read === 'object').toBe(true);
      }),
      randomRuns(2_000, 50_000),
    );
  });
});
