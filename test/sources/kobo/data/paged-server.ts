/**
 * A server of one project that answers from memory: its form, a named export's settings, and pages of submissions by
 * query. Pages are as small as a test wants them, and a test may change the submissions between two pages.
 */
import type { HttpRequest } from '../../../../src/ports';
import type { KoboSession } from '../../../../src/sources/kobo/connection/exchange';
import { requestBudget } from '../../../../src/sources/request-budget';
import type { Submission } from '../../../../src/tables/submissions/submissions';
import { matchesQuery } from '../../../../workbench/kobotoolbox/submission-query';
import { json, key, kf, notFound, projectUid, type Reply, respond } from '../conversation';

export interface PagedServer {
  title: string;
  submissions: Submission[];
  /** KoboToolbox's own `content` of a form. */
  form: unknown;
  settings: Record<string, unknown>;
  /** At most so many submissions a page, whatever is asked for. */
  pageSize: number;
  now: number;
  /** Called before each page is looked up, with its number from 1, counting all runs. */
  beforePage: (page: number) => void;
  /** Instead of a page. */
  intercept: (page: number) => Reply | undefined;
  pages: number;
}

export function pagedServer(form: unknown, submissions: Submission[], pageSize = 1_000): PagedServer {
  return {
    title: 'Survey',
    submissions,
    form,
    settings: { lang: '_xml', multiple_select: 'both', group_sep: '/', hierarchy_in_labels: false },
    pageSize,
    now: Date.UTC(2026, 8, 1, 9),
    beforePage: () => undefined,
    intercept: () => undefined,
    pages: 0,
  };
}

/** A run's conversation. Each request takes 0.2 s, and a run as long as a test does not say otherwise. */
export function pagedSession(server: PagedServer, requests = 40, secondsLeft = 300): KoboSession {
  return {
    server: kf,
    apiKey: key,
    budget: requestBudget(requests),
    random: () => 0.5,
    clock: {
      now: () => server.now,
      sleep(milliseconds) {
        server.now += milliseconds;
      },
      deadline: server.now + secondsLeft * 1_000,
    },
    http: {
      fetch(request) {
        server.now += 200;
        return respond(answerOf(server, request));
      },
    },
  };
}

/** What the server answers, whatever its project and named export are called. */
export function answerOf(server: PagedServer, { url }: Pick<HttpRequest, 'url'>): Reply {
  const { pathname, searchParams } = new URL(url);
  const path = /^\/api\/v2\/assets\/[^/]+\/(?:([a-z-]+)\/)?/.exec(pathname);
  if (path === null) return notFound;
  if (path[1] === undefined) return json({ ...projectFacts, name: server.title, content: server.form });
  if (path[1] === 'export-settings') return json({ export_settings: server.settings });
  if (path[1] !== 'data') return notFound;
  server.pages++;
  server.beforePage(server.pages);
  return server.intercept(server.pages) ?? page(server, searchParams);
}

const projectFacts = {
  uid: projectUid,
  asset_type: 'survey',
  deployment_status: 'deployed',
  effective_permissions: [{ codename: 'view_submissions' }],
};

function page({ submissions, pageSize }: PagedServer, parameters: URLSearchParams): Reply {
  const query = JSON.parse(parameters.get('query') ?? '{}') as Record<string, unknown>;
  const found = submissions.filter((one) => matchesQuery({ ...one }, query));
  found.sort((one, other) => Number(one['_id']) - Number(other['_id']));
  const limit = Math.min(Number(parameters.get('limit')), pageSize);
  return json({ count: found.length, next: null, previous: null, results: found.slice(0, limit) });
}
