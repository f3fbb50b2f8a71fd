/** Makes submissions to any form, the next ones after those a project has, the same ones in every run. */
import { answerTo } from './demo-answers';
import { rowName } from './form-sections';
import { createRandom, type Random } from './random';
import type { FormDefinition, ProjectState, Submission } from './types';

/** Different for each project, as ids are unique on a server. */
function firstId(project: ProjectState): number {
  const place = [...project.uid].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 400, 0);
  return 512_000_101 + place * 1_000_000;
}

interface SurveyNode {
  row: Record<string, unknown>;
  /** Set for groups and repeat groups. */
  children: SurveyNode[] | undefined;
}

function readTree(content: FormDefinition): SurveyNode[] {
  const root: SurveyNode[] = [];
  const open: SurveyNode[][] = [root];
  for (const row of content.survey) {
    const type = String(row['type']);
    const level = open.at(-1) ?? root;
    if (type.startsWith('end_')) open.pop();
    else if (type.startsWith('begin_')) {
      const children: SurveyNode[] = [];
      level.push({ row, children });
      open.push(children);
    } else level.push({ row, children: undefined });
  }
  return root;
}

export interface Visit {
  random: Random;
  /** 1-based number of the submission in its project. */
  ordinal: number;
  /** When the interview began, milliseconds since 1970. */
  startedAt: number;
  content: FormDefinition;
}

function fill(target: Submission, nodes: SurveyNode[], prefix: string, visit: Visit): void {
  for (const { row, children } of nodes) {
    const path = prefix + rowName(row);
    if (children && row['type'] === 'begin_repeat') {
      const entries = Array.from({ length: visit.random.whole(rowName(row) === 'members' ? 7 : 4) }, () => {
        const entry: Submission = {};
        fill(entry, children, `${path}/`, visit);
        return entry;
      });
      if (entries.length > 0) target[path] = entries;
    } else if (children) fill(target, children, `${path}/`, visit);
    else {
      const answer = answerTo(row, visit);
      if (answer !== undefined) target[path] = answer;
    }
  }
}

function attachments(submission: Submission, project: ProjectState, content: FormDefinition, visit: Visit): unknown[] {
  const id = submission['_id'];
  const photos = new Set(content.survey.filter((row) => row['type'] === 'image').map(rowName));
  return Object.entries(submission)
    .filter(([path, answer]) => photos.has(path.split('/').at(-1) ?? '') && typeof answer === 'string')
    .map(([path, name]) => {
      const uid = `att${visit.random.hex(19)}`;
      const address = `https://kobotoolbox.example.org/api/v2/assets/${project.uid}/data/${id}/attachments/${uid}/`;
      return {
        download_url: address,
        download_large_url: `${address}large/`,
        download_medium_url: `${address}medium/`,
        download_small_url: `${address}small/`,
        mimetype: 'image/jpeg',
        filename: `${project.owner}/attachments/${project.uid}/${id}/${name}`,
        media_file_basename: name,
        uid,
        question_xpath: path,
        is_deleted: false,
      };
    });
}

const statuses = [
  { uid: 'validation_status_approved', label: 'Approved', color: '#0a0' },
  { uid: 'validation_status_on_hold', label: 'On Hold', color: '#00f' },
  { uid: 'validation_status_not_approved', label: 'Not Approved', color: '#f00' },
] as const;

function generateOne(project: ProjectState, id: number, ordinal: number, submittedAt: number): Submission {
  const random = createRandom(id);
  const version = project.versions.at(-1);
  const content = version?.content ?? { survey: [], choices: [], translations: [null] };
  const visit = { random, ordinal, startedAt: submittedAt - random.between(20, 300) * 60_000, content };
  const uuid = `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`;
  const submission: Submission = { _id: id, 'formhub/uuid': project.uid.toLowerCase().padEnd(32, '0') };
  fill(submission, readTree(content), '', visit);
  const point = Object.values(submission).find(
    (answer) => typeof answer === 'string' && /^-?\d+\.\d+ -?\d+\.\d+ /.test(answer),
  );
  const [latitude, longitude] = String(point ?? '').split(' ');
  return Object.assign(submission, {
    __version__: version?.id ?? '',
    'meta/instanceID': `uuid:${uuid}`,
    'meta/rootUuid': `uuid:${uuid}`,
    _xform_id_string: project.uid,
    _uuid: uuid,
    _attachments: attachments(submission, project, content, visit),
    _status: 'submitted_via_web',
    _geolocation: point === undefined ? [null, null] : [Number(latitude), Number(longitude)],
    _submission_time: new Date(submittedAt).toISOString().slice(0, 19),
    _validation_status: random.chance(0.3)
      ? { ...random.pick(statuses), timestamp: Math.floor(submittedAt / 1000) + 3600, by_whom: project.owner }
      : {},
    _submitted_by: random.chance(0.25) ? null : random.pick(['enumerator_1', 'enumerator_2', 'enquêteur_3']),
  });
}

/** New submissions after the project's last one: growing ids and times, the last time at most `now`. Adds nothing itself. */
export function generateSubmissions(project: ProjectState, count: number, now: number): Submission[] {
  const last = project.submissions.reduce((most, { _id: id }) => Math.max(most, Number(id)), firstId(project) - 1);
  const lastTime = project.submissions
    .map((one) => String(one['_submission_time']))
    .sort()
    .at(-1);
  const from = lastTime === undefined ? now - count * 3_600_000 : Date.parse(`${lastTime}Z`);
  const step = Math.max(1000, Math.min(3_600_000, Math.floor((now - from) / (count + 1))));
  return Array.from({ length: count }, (_, index) =>
    generateOne(project, last + 1 + index, project.submissions.length + 1 + index, from + step * (index + 1)),
  );
}
