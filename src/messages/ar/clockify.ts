/**
 * Arabic sentences about Clockify. Its screen has no Arabic, so pages and buttons have their English names. Names in
 * Latin letters are isolated (U+2066 and U+2068 to U+2069), so that they do not disturb the sentence around them.
 */
import type { ClockifyMessages } from '../clockify-messages';
import { minutesToWait, pluralForm } from '../wording';

const latin = (text: string) => `\u2066${text}\u2069`;
const quote = (text: string) => `«\u2068${text}\u2069»`;
const untouched = 'بقيت الورقة كما كانت.';

function count(value: number, one: string, two: string, few: string, many: string, other: string): string {
  const form = (text: string) => `${value.toLocaleString('ar-u-nu-latn')} ${text}`;
  return pluralForm('ar', value, { one, two, few: form(few), many: form(many), other: form(other) });
}
const requests = (value: number) => count(value, 'طلب واحد', 'طلبين', 'طلبات', 'طلبًا', 'طلب');
const days = (value: number) => count(value, 'يومًا واحدًا', 'يومين', 'أيام', 'يومًا', 'يوم');
const minutes = (value: number) => count(value, 'دقيقة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة');

export const clockifyAr: ClockifyMessages = {
  keyPlace: latin('Preferences > Advanced > API key'),
  errors: {
    workspaceForbidden: ({ workspace }) =>
      `لا يحق لصاحب مفتاح API رؤية تقارير مساحة العمل ${quote(workspace)}. اطلب الإذن من مديرها، أو استخدم مفتاح شخص لديه هذا الإذن.`,
    amountsHidden: ({ workspace }) =>
      `لا يحق لصاحب مفتاح API رؤية المبالغ المالية في مساحة العمل ${quote(workspace)}. ${untouched} اختر «بدون مبالغ» عبر «تحرير»، أو راجع مدير مساحة العمل.`,
    paidPlanNeeded: ({ workspace, format }) =>
      `لم يقدّم Clockify التقرير بصيغة ${latin(format)}، فذلك يتطلب خطة مدفوعة (${latin('Basic')} أو أعلى) لمساحة العمل ${quote(workspace)}. استخدم صيغة JSON المتاحة في كل الخطط.`,
    reportNotFound: ({ report, workspace }) =>
      `لم يعد التقرير ${quote(report)} موجودًا في مساحة العمل ${quote(workspace)}، أو لم يعد مشتركًا مع صاحب مفتاح API. ${untouched} اختر تقريرًا آخر عبر «تحرير».`,
    reportRefused: ({ reason }) =>
      `لم يقبل Clockify طلب هذا التقرير${reason === '' ? '' : ` (${latin(reason)})`}. ${untouched} اختر نطاق تاريخ آخر أو مجموعات أخرى عبر «تحرير».`,
    reportChanging: () =>
      `أُضيفت سجلات وقت أو حُذفت أثناء قراءة التقرير، فلم تتطابق صفحاته. ${untouched} أعد المحاولة بعد بضع دقائق.`,
    reportTooLong: ({ requests: needed, most }) =>
      `يحتاج هذا التقرير إلى ${requests(needed)}، ولا يجوز للاستيراد في الخطة المجانية أكثر من ${requests(most)} في الساعة. اختر نطاق تاريخ أقصر عبر «تحرير».`,
    fileTooLong: ({ days: most }) =>
      `في الخطة المجانية يشمل ملف التقرير ${days(most)} على الأكثر. اختر نطاق تاريخ أقصر عبر «تحرير»، أو نزّل الملف من Clockify.`,
    hourlyLimitReached: ({ most, retryAfterSeconds }) =>
      `يسمح Clockify لمساحة العمل المجانية بـ ${requests(30)} في الساعة؛ تستخدم استيراداتك منها ${requests(most)} على الأكثر، وقد نفدت. ${untouched} أعد المحاولة بعد ${minutes(minutesToWait(retryAfterSeconds))}. الجدولة الأبطأ تحتاج إلى طلبات أقل.`,
    notClockify: ({ server }) =>
      `لم يُجب ${latin(server)} كما يجيب Clockify. ${untouched} قد تعترض الطريق صفحة تسجيل دخول تخص مؤسستك؛ أعد المحاولة، وتحقق من اتصالك بالإنترنت إن بقي الأمر كذلك.`,
  },
  report: ({ report, shared }) => {
    const rows = {
      detailed: 'صف لكل سجل وقت',
      summary: 'الساعات حسب المشروع أو الشخص أو مجموعات أخرى',
      weekly: 'الساعات حسب أيام أسبوع واحد',
    }[report];
    return shared ? `محفوظ في Clockify · ${rows}` : rows;
  },
};
