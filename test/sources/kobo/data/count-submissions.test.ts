import { countSubmissions } from '../../../../src/sources/kobo/data/count-submissions';
import { requestBudget } from '../../../../src/sources/request-budget';
import { converse, html, json, notFound, plain, projectPath, projectUid, type Reply } from '../conversation';

const path = `${projectPath}data/`;
const ask = (reply: Reply) => {
  const conversation = converse({ [path]: [reply] });
  return { counted: countSubmissions(conversation, projectUid), conversation };
};

describe('countSubmissions', () => {
  it('takes the count of what the account may see, and one submission without its answers', () => {
    const { counted, conversation } = ask(json({ count: 1_204, next: null, results: [{ _id: 7 }] }));
    expect(counted).toBe(1_204);
    const [request] = conversation.requests;
    const query = new URL(request?.url ?? '').searchParams;
    expect([query.get('limit'), query.get('fields'), query.get('query')]).toEqual(['1', '["_id"]', null]);
  });

  it.each<[string, Reply]>([
    ['a refusal', json({ detail: 'Invalid token.' }, 401)],
    ['no right', notFound],
    ['a busy server', plain(429, 'Too many', { 'retry-after': '5' })],
    ['a gateway', html(502)],
    ['a page', html(200)],
    ['no number', json({ count: null, results: [] })],
    ['nobody', { fails: 'networkDown' }],
    ['no requests left at Google', { fails: 'fetchQuotaSpent' }],
  ])('does not know after %s, and does not ask again', (_what, reply) => {
    const { counted, conversation } = ask(reply);
    expect([counted, conversation.asked, conversation.pauses]).toEqual([undefined, [path], []]);
  });

  it('asks nothing when the run has no request left', () => {
    const conversation = { ...converse({}), budget: requestBudget(0) };
    expect(countSubmissions(conversation, projectUid)).toBeUndefined();
    expect(conversation.asked).toEqual([]);
  });
});
