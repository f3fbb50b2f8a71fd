/**
 * Asks how many submissions a project has. The count of the data, not that of the project's description: it leaves out
 * what the account may not see, where the other one counts everything or says nothing (kpi asset.py:789).
 */
import { number, object } from 'valibot';
import { FieldrowsError } from '../../../errors';
import { withinBudget } from '../../request-budget';
import { ask, type KoboSession } from '../connection/exchange';
import { countRequest } from '../connection/requests';
import { readShape } from '../connection/responses';

const countShape = object({ count: number() });

/** @returns undefined where the server does not say, whatever the reason: nothing depends on it that must not wait. */
export function countSubmissions(session: KoboSession, projectUid: string): number | undefined {
  const { budget } = session;
  // With one request left, the exchange has nothing to try again with.
  const once = { ...session, budget: withinBudget(budget, Math.max(0, budget.left - 1)) };
  try {
    const response = ask(once, countRequest(session, projectUid), 'json');
    return response.status === 200 ? readShape(countShape, response, session.server).count : undefined;
  } catch (error) {
    if (error instanceof FieldrowsError) return undefined;
    throw error;
  }
}
