/** A product whose server has submissions as JSON. */
import type { ImportCard, ImportOptions } from '../../src/sidebar-api';
import type { Submission } from '../../src/tables/submissions/submissions';
import type { WorkbenchState } from '../../workbench/apps-script/types';
import { answerOf, type PagedServer, pagedServer } from '../sources/kobo/data/paged-server';
import { connect, openProduct, type Product, scriptedExport } from './product';
import { authorizationOf, canaryKey, exportUid, pathOf, projectUid, scriptedServer } from './scripted-server';

export interface JsonProduct extends Product {
  readonly project: PagedServer;
}

/** Everything but the form, the settings and the submissions is answered as the scripted server does. */
export function productWithSubmissions(
  form: unknown,
  submissions: readonly Submission[],
  pageSize = 1_000,
  state?: WorkbenchState,
): JsonProduct {
  const scripted = scriptedServer('');
  const project = pagedServer(form, [...submissions], pageSize);
  scripted.intercept = (request) => {
    const isOurs = pathOf(request).startsWith(`/api/v2/assets/${projectUid}/`);
    if (!isOurs || authorizationOf(request) !== `Token ${canaryKey}`) return undefined;
    const { status = 200, headers = {}, body = '' } = answerOf(project, request);
    return { status, headers, body };
  };
  return { ...openProduct(scripted, state), project };
}

/** Saves an import of the submissions into the sheet `Answers`; its repeat groups get sheets of their names. */
export function prepareJson(
  product: Product,
  options: ImportOptions = {},
  offerUid: string = exportUid,
  schedule = 0,
): ImportCard {
  connect(product);
  const offerName = offerUid === '' ? '' : scriptedExport.offerName;
  return product.call('saveImport', {
    ...{ ...scriptedExport, offerUid, offerName },
    ...{ format: 'json', options, sheetName: 'Answers', schedule },
  });
}
