/**
 * Arabic. Names of buttons and pages are those on KoboToolbox's Arabic screen and in our sidebar. Names and addresses
 * are isolated (U+2066 and U+2068 to U+2069), so that their direction does not disturb the sentence around them.
 */
import type { NamedExportFacts } from '../../sources/source';
import { addressErrors } from '../address-errors';
import type { Messages } from '../messages';
import { inLanguage, inMillions, isClockify, listNames, minutesToWait, pluralForm } from '../wording';
import { clockifyAr } from './clockify';

/** A server or another name in Latin letters. */
const latin = (text: string) => `\u2066${text}\u2069`;
/** A name that people chose, in whatever script. */
const quote = (text: string) => `«\u2068${text}\u2069»`;
const number = (value: number) => value.toLocaleString('ar-u-nu-latn');

/** `one` and `two` are said without a number; `few` follows 3 to 10, `many` 11 to 99, `other` hundreds and zero. */
function count(value: number, one: string, two: string, few: string, many: string, other: string): string {
  const form = (text: string) => `${number(value)} ${text}`;
  return pluralForm('ar', value, { one, two, few: form(few), many: form(many), other: form(other) });
}

const rows = (value: number) => count(value, 'صف واحد', 'صفان', 'صفوف', 'صفًا', 'صف');
const columns = (value: number) => count(value, 'عمود واحد', 'عمودان', 'أعمدة', 'عمودًا', 'عمود');
const cells = (value: number) => {
  const millions = inMillions(value);
  if (millions !== undefined) return `${number(millions)} مليون خلية`;
  return count(value, 'خلية واحدة', 'خليتان', 'خلايا', 'خلية', 'خلية');
};
const days = (value: number) => count(value, 'يوم واحد', 'يومين', 'أيام', 'يومًا', 'يوم');
const submissions = (value: number) =>
  count(value, 'عملية إرسال واحدة', 'عمليتا إرسال', 'عمليات إرسال', 'عملية إرسال', 'عملية إرسال');
const imports = (value: number) => count(value, 'استيراد واحد', 'استيرادان', 'استيرادات', 'استيرادًا', 'استيراد');
const answers = (value: number) => count(value, 'إجابة واحدة', 'إجابتين', 'إجابات', 'إجابة', 'إجابة');
/** After a preposition. */
const ofSubmissions = (value: number) =>
  count(value, 'عملية إرسال واحدة', 'عمليتي إرسال', 'عمليات إرسال', 'عملية إرسال', 'عملية إرسال');
const list = (names: readonly string[]) =>
  listNames(names, quote, (more) => `و${number(more)} غيرها`).replace(/, /g, '، ');
const again = (seconds: number) =>
  `أعد المحاولة بعد ${count(minutesToWait(seconds), 'دقيقة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة')}.`;
const soon = 'أعد المحاولة بعد بضع دقائق.';
const later = 'أعد المحاولة بعد 10 دقائق.';
const keyPlace = 'إعدادات الحساب > الأمان > عرض';
const keyIn = (server = '') => (isClockify(server) ? `Clockify: ${clockifyAr.keyPlace}` : `KoboToolbox: ${keyPlace}`);
const smaller = 'في KoboToolbox، قلّص «نطاق التاريخ» في التصدير المُسمى، أو أعمدته عبر «حدد الأسئلة المراد تصديرها».';
/** Whatever the source is. */
const less =
  'اطلب بيانات أقل: نطاق تاريخ أقصر، أو أعمدة أقل في التصدير المُسمى في KoboToolbox عبر «حدد الأسئلة المراد تصديرها».';
const untouched = 'بقيت الورقة كما كانت.';

/** A schedule inside a sentence. */
const every = (minutes: number) =>
  minutes === 1440
    ? 'مرة كل يوم'
    : minutes < 60
      ? `كل ${count(minutes, 'دقيقة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة')}`
      : `كل ${count(minutes / 60, 'ساعة', 'ساعتين', 'ساعات', 'ساعة', 'ساعة')}`;
const slowDown = (fits: number) =>
  fits === 0 ? 'أزل بعض الاستيرادات، أو حدّث بعضها يدويًا.' : `اختر جدولة أبطأ: ${every(fits)} على الأكثر لكل استيراد.`;

const errors: Messages['errors'] = {
  ...clockifyAr.errors,
  ...addressErrors.ar,
  projectMissing: () => 'لم يتم اختيار مشروع. اختر واحدًا من القائمة أو ألصق عنوان مشروع.',
  apiKeyMissing: ({ server }) => `مفتاح API ناقص. انسخه من ${keyIn(server)}.`,
  apiKeyMalformed: ({ server }) => `هذا لا يشبه مفتاح API، فهو كلمة واحدة بلا مسافات. انسخه مجددًا من ${keyIn(server)}.`,
  notConnected: ({ server }) =>
    `لا يوجد مفتاح API محفوظ لك على ${latin(server)}. افتح الشريط الجانبي واتصل بهذا الخادم.`,
  apiKeyRefused: ({ server }) =>
    `رفض ${latin(server)} مفتاح API. ربما أُعيد إنشاؤه أو كان لخادم آخر. انسخه مجددًا (${isClockify(server) ? clockifyAr.keyPlace : keyPlace}) واتصل مرة أخرى.`,
  passwordRefused: ({ server }) =>
    `رفض ${latin(server)} اسم المستخدم أو كلمة المرور. تحقق منهما (اسم المستخدم ليس البريد الإلكتروني)، أو استخدم مفتاح API.`,
  twoFactorNeedsKey: ({ server }) =>
    `يستخدم هذا الحساب على ${latin(server)} المصادقة الثنائية، فلا تكفي كلمة المرور. انسخ مفتاح API (${keyPlace}) واستخدمه.`,
  accountRestricted: ({ server }) => `قيّد ${latin(server)} هذا الحساب حتى تتغير كلمة مروره. غيّرها هناك ثم اتصل مجددًا.`,
  projectNotFound: ({ server, project, account }) =>
    `لا يجد الحساب ${quote(account)} المشروع ${quote(project)} على ${latin(server)}. قد يكون على خادم آخر، أو محذوفًا، أو غير مشترك مع هذا الحساب. افتحه في المتصفح وانسخ عنوانه مجددًا.`,
  noRightToView: ({ project, account }) =>
    `لا يحق للحساب ${quote(account)} رؤية بيانات المشروع ${quote(project)}. اطلب من مالك المشروع السماح بـ«عرض عمليات الإرسال» في الإعدادات > المشاركة.`,
  projectNotPublic: ({ server, project }) =>
    `لا يعرض ${latin(server)} المشروع ${quote(project)} إلا بمفتاح API. اتصل بمفتاح حساب يحق له رؤية بياناته. من دون مفتاح لا تُقرأ إلا المشاريع التي فعّل مالكها «يمكن لأي شخص عرض عمليات الإرسال إلى هذا النموذج» في الإعدادات > المشاركة.`,
  projectNotDeployed: ({ project }) =>
    `المشروع ${quote(project)} غير منشور، فلا بيانات له بعد. انشره في KoboToolbox ثم أعد المحاولة.`,
  noNamedExport: ({ project }) =>
    `لا يوجد في المشروع ${quote(project)} أي تصدير مُسمى بعد. أنشئ واحدًا في KoboToolbox: البيانات > التنزيلات > خيارات متقدمة > حفظ التحديد باسم…، ثم أعد تحميل القائمة.`,
  noRightToMakeExports: ({ project, account }) =>
    `لا يستطيع الحساب ${quote(account)} حفظ تصدير مُسمى في المشروع ${quote(project)}. اطلب من مالك المشروع السماح بإذن «إدارة المشروع» في الإعدادات > المشاركة، أو حفظ تصدير لك.`,
  exportNameTaken: ({ exportName }) => `في المشروع تصدير مُسمى ${quote(exportName)} من قبل. اختر اسمًا آخر.`,
  exportRefused: () =>
    'لم يقبل KoboToolbox هذه الإعدادات؛ ربما تغيّر النموذج في هذه الأثناء. افتح المشروع مجددًا وأعد الاختيار.',
  exportNotFound: ({ exportName }) =>
    `لا يوجد في المشروع تصدير مُسمى ${quote(exportName)}. ربما تغيّر اسمه أو حُذف. اختر غيره.`,
  exportDeleted: ({ exportName }) =>
    `حُذف التصدير المُسمى ${quote(exportName)} في KoboToolbox. ${untouched} اختر غيره عبر «تحرير».`,
  notKoboToolbox: ({ server }) =>
    `لم يُجب ${latin(server)} كما يجيب خادم KoboToolbox. تحقق من العنوان؛ وقد تعترض الطريق صفحة تسجيل دخول تخص مؤسستك.`,
  hostUnknown: ({ server }) =>
    `لم يُعثر على خادم باسم ${latin(server)}. تحقق من كتابة العنوان، أو أعد المحاولة بعد بضع دقائق.`,
  networkDown: ({ server }) => `لم تستطع Google الوصول إلى ${latin(server)}. ${soon}`,
  requestTimedOut: ({ server }) => `لم يُجب ${latin(server)} في الوقت المحدد. ${soon}`,
  certificateRefused: ({ server }) =>
    `شهادة https الخاصة بـ ${latin(server)} غير صالحة، فلم يُرسل إليه شيء. اطلب من مسؤوليه تجديدها.`,
  fetchQuotaSpent: () => 'لا تسمح Google بمزيد من الطلبات من حسابك اليوم. أعد المحاولة غدًا، وقلّل عدد التحديثات.',
  redirectRefused: ({ server, target }) =>
    `أراد ${latin(server)} التحويل إلى ${latin(target)}، ولا يجوز أن يصل مفتاحك إليه. إن انتقل خادمك فاتصل بعنوانه الجديد.`,
  redirectLoop: ({ server }) =>
    `يحوّل ${latin(server)} الطلبات في حلقة. تحقق من العنوان، وإن كان صحيحًا فأبلغ مسؤولي الخادم.`,
  serverMaintenance: ({ server }) => `${latin(server)} مغلق للصيانة. أعد المحاولة بعد ساعة.`,
  serverError: ({ server, status }) => `خطأ في الخادم ${latin(server)} (${status}). ${later}`,
  tooManyRequests: ({ server, retryAfterSeconds }) =>
    `تلقى ${latin(server)} طلبات كثيرة من هذا الحساب. ${again(retryAfterSeconds)}`,
  exportBusy: ({ retryAfterSeconds, afterTimeOut }) =>
    `ما زال KoboToolbox يُعد هذا التصدير${afterTimeOut ? '' : ' لشخص آخر'}. ${again(retryAfterSeconds)}`,
  exportFailed: ({ reason, retryAfterSeconds }) =>
    `تعذر على KoboToolbox إنشاء التصدير${reason === '' ? '' : ` (${latin(reason)})`}. ${again(retryAfterSeconds)} إن فشل ثانية فاحفظ التصدير المُسمى من جديد.`,
  exportTooSlow: () =>
    `لم يُنهِ KoboToolbox التصدير خلال 120 ثانية. سيمنحه التحديث القادم وقتًا أطول في الخلفية: اضغط «تحديث» إن لم يكن مجدولًا. التصدير الأصغر أسرع. ${smaller}`,
  exportListFull: ({ project }) =>
    `قائمة تصديراتك للمشروع ${quote(project)} ممتلئة: يحتفظ KoboToolbox بعشرة، وأي تصدير آخر يحذف أقدمها. ${untouched} احذف واحدًا منها في البيانات > التنزيلات ثم حدّث ثانية.`,
  filterTooLong: () => 'عامل التصفية أطول مما يتسع له عنوان. قارن بإجابة أقصر أو قلّل الشروط.',
  notCsv: ({ server }) => `أرسل ${latin(server)} شيئًا غير ملف CSV. ${untouched} ${later}`,
  notXlsx: ({ server }) => `أرسل ${latin(server)} شيئًا غير ملف XLSX. ${untouched} ${later}`,
  emptyDownload: ({ server = 'KoboToolbox' }) => `أرسل ${latin(server)} ملفًا فارغًا. ${untouched} ${later}`,
  truncatedDownload: ({ server = 'KoboToolbox' }) => `انقطع ملف ${latin(server)} قبل نهايته. ${untouched} ${soon}`,
  malformedCsv: ({ line }) => `الملف تالف عند السطر ${number(line)}. ${untouched} ${later}`,
  damagedWorkbook: ({ sheetName }) =>
    `ملف XLSX من KoboToolbox تالف${sheetName === '' ? '' : ` في ورقته ${quote(sheetName)}`}. ${untouched} ${later} إن بقي كذلك فاستخدم صيغة CSV.`,
  workbookTooLarge: ({ megabytes }) =>
    `يبلغ ملف XLSX من KoboToolbox بعد فك ضغطه ${number(megabytes)} ميغابايت، وهو أكبر مما تقبله Google. ${smaller}`,
  downloadTooLarge: ({ megabytes }) => `التصدير أكبر مما تقبله Google (${number(megabytes)} ميغابايت). ${less}`,
  busyElsewhere: () => `يجري تحديث آخر في جدول البيانات هذا. ${soon}`,
  sheetNameTaken: ({ sheetName }) => `توجد ورقة باسم ${quote(sheetName)}. اختر اسمًا آخر.`,
  sheetNotEmpty: ({ sheetName }) => `الورقة ${quote(sheetName)} ليست فارغة، ولا يُكتب فوقها. اختر اسم ورقة آخر.`,
  sheetGone: ({ importName }) =>
    `حُذفت ورقة الاستيراد ${quote(importName)}. استرجعها عبر ملف > سجلّ الإصدارات، أو أزل الاستيراد وأنشئه من جديد.`,
  sheetProtected: ({ sheetName }) => `الورقة ${quote(sheetName)} محمية من تعديلاتك. اطلب من مالكها السماح لك بتعديلها.`,
  validationRefuses: ({ sheetName }) =>
    `قاعدة للتحقق من صحة البيانات في الورقة ${quote(sheetName)} تمنع كتابة إجابة. اختر «عرض تحذير» في البيانات > التحقق من صحة البيانات، ثم حدّث من جديد.`,
  spreadsheetNotEditable: () =>
    'لا تسمح Google لهذا الحساب بتعديل جدول البيانات: فهو للعرض فقط أو في المهملات. اطلب من مالكه حق التعديل، ثم حدّث من جديد.',
  fingerprintsLost: ({ sheetName }) =>
    `حُذف أو تغيّر العمود المخفي ${latin('fieldrows')} في الورقة ${quote(sheetName)}. استرجعه عبر ملف > سجلّ الإصدارات، أو استورد إلى ورقة جديدة.`,
  headingsMoved: ({ sheetName, row }) =>
    `عناوين الورقة ${quote(sheetName)} في الصف ${number(row)}، ويجب أن تكون في الصف 1. انقل ذلك الصف إلى الأعلى أو احذف الصفوف التي فوقه، ثم حدّث مرة أخرى.`,
  headingsGone: ({ sheetName }) =>
    `حُذف صف العناوين في الورقة ${quote(sheetName)} أو أُفرغ. استرجعه عبر تعديل > تراجع أو ملف > سجلّ الإصدارات، أو استورد إلى ورقة جديدة.`,
  headingTaken: ({ heading, sheetName }) =>
    `في الورقة ${quote(sheetName)} أكثر من عمود بعنوان ${quote(heading)}، وليس واضحًا أيها المستورد. غيّر عنوان عمودك أنت.`,
  tooManyCells: ({ needed }) =>
    `يحتاج جدول البيانات إلى ${number(needed)} خلية، وتسمح Google بعشرة ملايين. استورد إلى جدول جديد. ${less}`,
  doesNotFit: ({ needed, free, columns: all, columnsFit, submissions: sent, submissionsFit }) => {
    const ways = [
      ...(columnsFit > 0 ? [`بعدد ${number(columnsFit)} من أعمدته (${columns(all)}) عبر «الأعمدة…»`] : []),
      ...(submissionsFit > 0
        ? [`بأحدث ${number(submissionsFit)} فقط من عمليات الإرسال (${submissions(sent)}) عبر «تحرير»`]
        : []),
    ];
    const fits = ways.length === 0 ? '' : ` وقد يتسع له ${ways.join('، أو ')}.`;
    return `يحتاج هذا الاستيراد إلى ${cells(needed)}، ويتسع جدول البيانات هذا لـ ${cells(free)}.${fits} يمكنك أيضًا طلب نطاق تاريخ أقصر، أو الاستيراد إلى جدول جديد. ${untouched}`;
  },
  tooManyColumns: ({ needed }) => `تحتاج الورقة إلى ${columns(needed)}، وتسمح Google بـ ${number(18278)}. ${less}`,
  tooManySheets: ({ needed }) =>
    `يحتاج جدول البيانات إلى ${number(needed)} ورقة، وتسمح Google بـ ${number(200)}. احذف بعض الأوراق، أو استورد إلى جدول جديد.`,
  spreadsheetBusy: () => `‏Google Sheets مشغول جدًا الآن. ${soon}`,
  rowsMissing: ({ importName, removed, received, counted }) =>
    `ينتهي تصدير ${quote(importName)} بعد ${rows(received)}: عدد الصفوف الناقصة في آخره ${number(removed)}، والخادم ${counted < 0 ? 'لم يؤكد ذلك' : `يعدّ ${number(counted)} من عمليات الإرسال`}. ربما انقطع الملف، فلم يتغير شيء. حدّث لاحقًا؛ وإن كانت تلك العمليات قد حُذفت أو صُفّيت فاضغط «قبول».`,
  wouldRemoveTooMuch: ({ importName, removed, rows: all, partly }) =>
    `كان هذا التحديث سيزيل ${number(removed)} من ${rows(all)} من ${quote(importName)}، فلم ${partly ? 'يُزَل' : 'يتغير'} شيء. إن كان ذلك صحيحًا فاضغط «قبول»، وإلا فتحقق من الأذونات والتصفية أو نطاق التاريخ لما يُستورد.`,
  outOfTime: ({ importName, rowsWritten }) =>
    `انتهى الوقت الذي تتيحه Google بعد ${rows(rowsWritten)} من ${quote(importName)}. يُستكمل في التحديث المجدول القادم، أو اضغط «تحديث».`,
  importNotFound: ({ importName }) =>
    `لا يوجد استيراد ${quote(importName)} في جدول البيانات هذا. الأسماء في الشريط الجانبي: KoboToolbox > فتح الشريط الجانبي.`,
  importNameTaken: ({ importName }) => `يوجد استيراد باسم ${quote(importName)}. اختر اسمًا آخر.`,
  notYourImport: ({ importName }) =>
    `يُحدَّث ${quote(importName)} بمفتاح API لشخص آخر. تواصل معه أو أنشئ استيرادًا خاصًا بك.`,
  settingsUnreadable: () =>
    'تعذرت قراءة إعدادات جدول البيانات هذا؛ ربما كتبها إصدار أحدث. أوراقك سليمة. حدّث الإضافة وافتح الشريط الجانبي مجددًا.',
  settingsTooLarge: () => 'لا يتسع جدول البيانات هذا لمزيد من الاستيرادات. أزل ما لم تعد تحتاج إليه.',
  triggerTooFrequent: () => 'تسمح Google لهذه الإضافة بتحديث واحد في الساعة على الأكثر. اختر جدولة أبطأ.',
  triggerRefused: () =>
    `لم تقبل Google الجدولة؛ ربما لديك مشغّلات كثيرة. احذف بعضها في ${latin('script.google.com')} ثم احفظ الجدولة مجددًا.`,
  pushNeedsOwnScript: () =>
    'لا يمكن إبلاغ إضافة منشورة بعمليات الإرسال الجديدة؛ لا يمكن ذلك إلا لنص برمجي خاص بك ملصق في جدول البيانات. تستمر جدولتك كما كانت.',
  webAppAddressWrong: () =>
    `هذا ليس عنوان تطبيق ويب. في محرّر ${latin('Apps Script')} انسخه من نشر > إدارة عمليات النشر: يبدأ بـ ${latin('https://script.google.com')} وينتهي بـ ${latin('/exec')}.`,
  webAppNotReached: () =>
    `لم يُجب تطبيق ويب خاص بك على هذا العنوان. في محرّر ${latin('Apps Script')} راجع نشر > إدارة عمليات النشر: يجب أن يكون «تنفيذ باسم» هو «أنا» (${latin('Me')})، و«من يملك إذن الوصول» هو «أي شخص» (${latin('Anyone')})، وأن تكون قد نشرت هذا النص البرمجي نفسه بنفسك. بعض المؤسسات لا تسمح بـ«أي شخص».`,
  noRightToRegister: ({ project, account }) =>
    `لا يحق للحساب ${quote(account)} إعداد خدمات REST في المشروع ${quote(project)}. اطلب من مالك المشروع السماح بـ«تحرير النموذج» و«عرض عمليات الإرسال» في الإعدادات > المشاركة، أو تسجيل الخدمة يدويًا.`,
  authorizationNeeded: () =>
    'تطلب Google إذنك من جديد قبل أي تحديث. أعد تحميل جدول البيانات وافتح الشريط الجانبي من القائمة KoboToolbox واسمح بالوصول.',
  columnNotFound: ({ column, importName }) =>
    `لا يوجد عمود ${quote(column)} في الاستيراد ${quote(importName)}. استخدم عنوان عمود من ورقته بالكتابة نفسها.`,
  submissionNotFound: ({ id, importName }) =>
    `لا توجد عملية إرسال ${quote(id)} في الاستيراد ${quote(importName)}. استخدم قيمة من عموده ${latin('_id')}.`,
  notImportedYet: ({ importName }) =>
    `لا بيانات في ${quote(importName)} بعد. اضغط «تحديث» في الشريط الجانبي: KoboToolbox > فتح الشريط الجانبي.`,
  resultTooLarge: ({ cells }) => `في النتيجة ${number(cells)} خلية، وهذا كثير على صيغة واحدة. اذكر أعمدة أقل.`,
  noCellSelected: () => 'لم تُحدَّد أي خلية. انقر على خلية في جدول البيانات وأعد المحاولة.',
  formulaNotHere: ({ sheetName }) =>
    `تكتب التحديثات في الورقة ${quote(sheetName)}، فلا ينبغي أن تكون هذه الصيغة فيها. حدد خلية في ورقة تخصك.`,
  lookupNotHere: ({ sheetName }) =>
    `مكان هذه الصيغة بجانب صفوف الورقة ${quote(sheetName)}. حدد خلية فيها ابتداءً من الصف 2 وبعد الأعمدة المستوردة.`,
  noRoomForFormula: ({ rows: height, columns: wide }) =>
    `تحتاج النتيجة إلى ${rows(height)} و${columns(wide)} ابتداءً من الخلية المحددة، وتنتهي الورقة قبل ذلك. أضف صفوفًا أو أعمدة في نهايتها، أو حدد خلية أخرى.`,
  cellInTheWay: ({ cell }) =>
    `تحتاج النتيجة إلى خلايا فارغة تحت الخلية وبجانبها، لكن في ${latin(cell)} شيئًا. حدد خلية أخرى أو أفرغ تلك.`,
  plainTextCell: ({ cell }) =>
    `تنسيق ${latin(cell)} هو «نص عادي»، فتحفظ Google Sheets الصيغة كنص. اختر تنسيق > رقم > تلقائي وأدرجها من جديد.`,
  badRequest: () => 'لم يتفاهم الشريط الجانبي والبرنامج. أغلق الشريط الجانبي وافتحه مجددًا.',
  unexpected: () => 'حدث خطأ غير متوقع؛ بيانات ورقتك محفوظة. أعد المحاولة، وأبلغ عن المشكلة إن تكررت.',
};

function namedExport(facts: NamedExportFacts): string {
  const { language, fallsBackToXml = false, selectMany, groupsInHeadings, questions, filtered } = facts;
  const labels = { _default: 'تسميات', _xml: 'قيم XML وترويسة الرؤوس' }[language] ?? `تسميات بلغة ${quote(language)}`;
  const headings = fallsBackToXml ? `قيم XML وترويسة الرؤوس، لأن النموذج ليس فيه ${labels}` : labels;
  const manyColumns = { summary: 'عمود مفرد', details: 'أعمدة منفصلة', both: 'أعمدة مفردة ومنفصلة' };
  return [
    headings,
    `تحديد العديد: ${manyColumns[selectMany]}`,
    ...(groupsInHeadings ? ['المجموعات في العناوين'] : []),
    questions === 0 ? 'كل الأسئلة' : count(questions, 'سؤال واحد', 'سؤالان', 'أسئلة', 'سؤالًا', 'سؤال'),
    filtered ? 'مع تصفية' : 'كل عمليات الإرسال',
  ].join(' · ');
}

export const ar: Messages = {
  errors,
  status: {
    new: 'لم يُستورد بعد.',
    imported: ({ rows: all, added, changed, removed }) =>
      `تم الاستيراد: ${rows(all)}؛ الجديد ${number(added)}، والمتغير ${number(changed)}، والمُزال ${number(removed)}.`,
    unchanged: ({ rows: all }) => `بلا تغيير: ${rows(all)}.`,
    incomplete: ({ rowsWritten, rows: all }) =>
      `غير مكتمل: ${all === 0 ? rows(rowsWritten) : `${number(rowsWritten)} من ${rows(all)}`} حتى الآن. يُستكمل تلقائيًا في التحديث المجدول القادم، أو اضغط «تحديث».`,
    readInPortions: ({ read, total }) =>
      `لم يكتمل بعد: في الورقة ${number(read)} من ${ofSubmissions(total)}. يُستكمل تلقائيًا في التحديث المجدول القادم، أو اضغط «تحديث».`,
    exportInTheMaking:
      'ما زال KoboToolbox يُعد هذا التصدير، ولم يتغير شيء بعد. سيُجلب في التحديث المجدول القادم، أو اضغط «تحديث» ثانية بعد دقيقة.',
    held: ({ removed, rows: all }) =>
      `بانتظارك: سيُزال ${number(removed)} من ${rows(all)}. لم يتغير شيء. اضغط «قبول» إن كان ذلك صحيحًا.`,
    paused: ({ failures, reason }) =>
      `متوقف مؤقتًا بعد ${count(failures, 'محاولة فاشلة', 'محاولتين فاشلتين', 'محاولات فاشلة', 'محاولة فاشلة', 'محاولة فاشلة')}: ${reason} بعد إصلاح السبب اضغط «تحديث».`,
    someFailed: ({ failed, imports: all }) =>
      `تعذر تحديث ${number(failed)} من ${imports(all)}. السبب في الشريط الجانبي وفي ورقة «حالة KoboToolbox».`,
  },
  warnings: {
    raggedRows: ({ count: ragged, firstRow }) =>
      `خلايا أكثر من العناوين في ${rows(ragged)} (أولها الصف ${number(firstRow)}). تُركت الخلايا الزائدة.`,
    cellsCut: ({ count: cut }) =>
      `تم قص ${count(cut, 'خلية واحدة', 'خليتين', 'خلايا', 'خلية', 'خلية')} لتجاوزها ${number(50000)} حرف، وهو حد Google.`,
    truncatedAnswers: ({ count: cut }) =>
      `قص KoboToolbox ${answers(cut)} عند ${number(32767)} حرف، وهو حد Excel. صيغة CSV تحفظها كاملة.`,
    damagedCells: ({ count: damaged }) =>
      `أتلفت إجاباتٌ ملف XLSX من KoboToolbox وقد تكون ناقصة، وعددها: ${answers(damaged)}. صيغة CSV تحفظها كاملة.`,
    fileLinks: ({ count: links }) =>
      `عدّ KoboToolbox ${answers(links)} مسارًا لملف، فغيّر بدايتها وشرطاتها المائلة. صيغة CSV تحفظها كاملة.`,
    hxlRow: 'تُرك صف وسوم HXL الواقع تحت العناوين.',
    columnsAdded: ({ headings }) => `الجديد في نهاية الجزء المستورد: ${columns(headings.length)}: ${list(headings)}.`,
    columnsGone: ({ headings }) =>
      `لم يعد في التصدير ولا يُحدَّث (عنوان رمادي): ${columns(headings.length)}: ${list(headings)}.`,
    columnsRenamed: ({ from, to }) =>
      `تغيّر الاسم في KoboToolbox وبقي المكان (${columns(from.length)}): ${list(from)} ← ${list(to)}.`,
    headingsPutBack: ({ from, to }) =>
      `كُتب في الورقة فوق عناوين أعمدة مستوردة، فأُعيدت (${columns(from.length)}): ${list(from)} ← ${list(to)}. لعناوين أخرى غيّر التسميات في KoboToolbox.`,
    columnsTakenOut: ({ headings }) =>
      `حُذف من الورقة كما اخترت ${columns(headings.length)}: ${list(headings)}. ما زالت الإصدارات السابقة من جدول البيانات تحتوي عليها.`,
    columnsEmptied: ({ headings }) =>
      `أُفرغ كما اخترت ${columns(headings.length)}: ${list(headings)}. يبقى ما كتبته أسفل البيانات، وما زالت الإصدارات السابقة من جدول البيانات تحتوي على الإجابات.`,
    columnsWaiting: ({ headings }) =>
      `الجديد في التصدير وليس في الورقة حتى تقرر: ${columns(headings.length)}: ${list(headings)}.`,
    columnsLeftOut: ({ headings }) =>
      `الجديد الذي استُبعد: ${columns(headings.length)}: ${list(headings)}. لاستيراده استخدم «الأعمدة…».`,
    columnsHashed: ({ headings }) =>
      `الجديد الذي حلّ محل أعمدة مرمّزة ورُمّز مثلها: ${columns(headings.length)}: ${list(headings)}. لتغيير ذلك استخدم «الأعمدة…».`,
    noKeyColumn: `لا يوجد في التصدير عمود ${latin('_id')}، فلا يمكن لما تكتبه بجانب البيانات أن يتبع صفه. أضف ${latin('_id')} إلى التصدير المُسمى في KoboToolbox.`,
    repeatGroupsLeftOut: ({ names }) =>
      `لا يشمل تصدير CSV ${names.length === 1 ? 'المجموعة المتكررة' : 'المجموعات المتكررة'} ${list(names)}.`,
    notesKept: ({ count: kept, sheetName }) =>
      `ما كتبته بجانب ما أُزيل (${rows(kept)}) محفوظ في الورقة ${quote(sheetName)}.`,
    notesReturned: ({ count: returned, sheetName }) =>
      `عاد ما حفظته الورقة ${quote(sheetName)} إلى جانب ما رجع من الصفوف (${rows(returned)}).`,
    rowsKept: ({ count: kept }) => `لم يعد في التصدير ${rows(kept)}؛ بقيت في الورقة مع علامة.`,
    newestUnknown: `لا يوجد في التصدير عمود ${latin('_id')}، فلا يُعرف أي عمليات الإرسال هي الأحدث، وقد استُوردت كلها. أضف ${latin('_id')} إلى التصدير المُسمى في KoboToolbox.`,
    rowsAged: ({ count: aged, newest }) =>
      `أُزيل من الورقة ما هو أقدم من أحدث عمليات الإرسال (${number(newest)}): ${submissions(aged)}.`,
    fewerRows: ({ received, before, counted }) =>
      `في التصدير ${rows(received)} وكان فيه في المرة الماضية ${number(before)}، لكن في المشروع ما زالت ${submissions(counted)}. تحقق من تصفية التصدير المُسمى ومن الأذونات.`,
    mergedCells: ({ count: blocks }) =>
      `خلايا مدمجة (${number(blocks)}) تغطي خلايا مستوردة، فتنقص الإجابات فيها. ألغِ الدمج عبر تنسيق > دمج الخلايا، ويملؤها التحديث القادم.`,
    unsavedExport: 'يتغير هذا التصدير كلما نزّل أحد بيانات من KoboToolbox. احفظ تصديرًا مُسمى واختره عبر «تحرير».',
    encrypted: 'هذا المشروع مشفّر: لا يستطيع KoboToolbox تصدير إجاباته.',
    sameFileServed: 'يجدد KoboToolbox التصدير كل 5 دقائق على الأكثر. ستصل عمليات الإرسال الأحدث مع تحديث لاحق.',
    partialView: ({ account }) => `ربما لا يرى الحساب ${quote(account)} إلا بعض عمليات الإرسال.`,
  },
  notices: {
    orphanSheets: ({ names }) =>
      `يبدو جدول البيانات هذا نسخة: في ${list(names)} بيانات مستوردة، لكن مفاتيح API والجدولة تبقى مع الأصل. للتحديث هنا اتصل واستورد من جديد باسم الورقة نفسه؛ ويبقى ما كُتب بجانب البيانات.`,
    copiedImport: 'جدول البيانات هذا نسخة، فلا يُحدَّث هذا الاستيراد فيه. اتصل ثم اضغط «التحديث بمفتاحي من الآن».',
    sheetKept: ({ sheetName, reason }) => `تعذّر حذف الورقة ${quote(sheetName)}. ${reason}`.trim(),
    hidingDue:
      'يسري اختيارك للأعمدة مع التحديث المكتمل التالي، وحتى ذلك الحين قد تبقى في الورقة إجابات اخترت إخفاءها. اضغط «تحديث».',
    fillingUp: ({ free, days: left, watched }) =>
      `بقي في جدول البيانات هذا متسع لـ ${cells(free)}. إن استمر نموه كما في المدة الماضية (${days(watched)}) امتلأ بعد نحو ${days(left)}. يمكنك عبر «تحرير» الاحتفاظ بأحدث عمليات الإرسال فقط، وتفيد كذلك أعمدة أقل أو جدول جديد لما سيأتي.`,
    offerChanged: ({ was, isNow }) =>
      `غيّر أحدهم هذا التصدير المُسمى في KoboToolbox منذ أن اخترته. كان: ${was}. وهو الآن: ${isNow}. إذا كان ذلك صحيحًا فانقر على «حفظ» في «تحرير»، وإلا فصحّحه في البيانات > التنزيلات.`,
    offerChangedWithin:
      'غيّر أحدهم هذا التصدير المُسمى في KoboToolbox منذ أن اخترته: أسئلة أخرى أو تصفية أخرى أو خيارات أخرى. إذا كان ذلك صحيحًا فانقر على «حفظ» في «تحرير»، وإلا فصحّحه في البيانات > التنزيلات.',
    scheduleSilent:
      'لم تعمل جدولته: ربما نفد وقتك اليومي لدى Google أو أوقفت Google الجدولة. سيُحدَّث في المرة القادمة، أو اضغط «تحديث».',
    ownerSilent: ({ account }) =>
      `لم تعد جدولته تعمل باسم ${quote(account)}. إن غادر هذا الشخص فاتصل ثم اضغط «التحديث بمفتاحي من الآن».`,
    pausedByPerson: ({ account }) =>
      `${account === '' ? 'متوقف مؤقتًا' : `أوقفه ${latin(account)} مؤقتًا`}: لن تحدّثه الجدولة حتى يضغط أحد على «استئناف».`,
    triggerMadeAgain: 'لم تعد جدولتك تعمل في جدول البيانات هذا، فأُنشئت من جديد.',
    tooMuchTime: ({ minutes, fits }) =>
      `تحتاج جدولتك في جدول البيانات هذا إلى نحو ${count(minutes, 'دقيقة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة')} يوميًا من وقت Google؛ وللحساب الشخصي 90 ولحساب Workspace ‏360. ${slowDown(fits)}`,
    tooManyRequests: ({ requests, fits }) =>
      `ترسل جدولتك في جدول البيانات هذا نحو ${count(requests, 'طلب', 'طلبين', 'طلبات', 'طلبًا', 'طلب')} يوميًا؛ وتسمح Google للحساب الشخصي بـ ${number(20000)}. ${slowDown(fits)}`,
    tooManyHourlyRequests: ({ project, requests, most, fits }) =>
      `تحتاج جدولتك إلى نحو ${number(requests)} طلب في الساعة لـ ${quote(project)}، ولا يجوز استخدام أكثر من ${number(most)} هناك، فستنتظر بعض التحديثات. ${slowDown(fits)}`,
  },
  statusSheet: {
    name: 'حالة KoboToolbox',
    headings: {
      import: 'الاستيراد',
      sheet: 'الورقة',
      result: 'النتيجة',
      rows: 'الصفوف',
      onServer: 'على الخادم',
      countedAt: 'وقت العدّ',
      lastComplete: 'آخر تحديث كامل',
      lastAttempt: 'آخر محاولة',
      nextRefresh: 'التحديث القادم',
      refreshedBy: 'يحدّثه',
    },
    onServer: ({ counted, received, rows: now }) =>
      now !== received
        ? `${submissions(counted)} عند آخر عدّ`
        : counted === received
          ? `كل عمليات الإرسال (${number(counted)})`
          : counted > received
            ? `${submissions(counted)}: يستثني التصدير ${number(counted - received)} منها، أو وصلت بعده`
            : `${submissions(counted)}: حُذف ${number(received - counted)} منذ التصدير`,
    byHand: 'يدويًا',
    paused: 'متوقف مؤقتًا',
    never: 'أبدًا',
    runHeadings: {
      at: 'الوقت',
      import: 'الاستيراد',
      result: 'النتيجة',
      received: 'المستلمة',
      onServer: 'على الخادم',
      added: 'المضافة',
      changed: 'المعدلة',
      removed: 'المحذوفة',
      seconds: 'الثواني',
      requests: 'الطلبات',
      kilobytes: 'كيلوبايت',
    },
    states: { imported: 'تم الاستيراد', unchanged: 'دون تغيير', incomplete: 'غير مكتمل' },
  },
  keptNotes: {
    name: 'ملاحظات محفوظة',
    import: 'الاستيراد',
    submission: 'عملية الإرسال',
    column: 'العمود',
    note: 'الملاحظة',
    removedAt: 'أُزيل في',
    returnedAt: 'أُعيد في',
  },
  changeLog: {
    name: 'سجل التغييرات',
    headings: {
      at: 'الوقت',
      import: 'الاستيراد',
      submission: 'عملية الإرسال',
      change: 'التغيير',
      column: 'العمود',
      from: 'قبل',
      to: 'بعد',
    },
    changes: { added: 'أُضيف', removed: 'أُزيل', changed: 'تغيّر' },
  },
  codebook: {
    name: ({ importName }) => `دليل رموز ${importName}`,
    headings: {
      name: 'الاسم',
      type: 'النوع',
      label: ({ language }) => inLanguage('التسمية', language),
      hint: ({ language }) => inLanguage('التلميح', language),
      choices: ({ language }) => inLanguage('الخيارات', language),
      group: 'المجموعة',
      repeatGroup: 'المجموعة المتكررة',
    },
    addedByServer: 'أضافه KoboToolbox',
    columns: {
      _id: 'رقم الإرسال على خادمه. لا يتغير أبدًا: به تعثر عمليات التحديث على الصفوف.',
      _uuid: 'معرّف النسخة الحالية من الإرسال. يتغير عندما يعدّلها أحد.',
      _submission_time: 'وقت استلام الخادم للإرسال بالتوقيت العالمي UTC (وليس بالمنطقة الزمنية لجدول البيانات هذا).',
      _validation_status: 'نتيجة التحقق في KoboToolbox.',
      _status: 'طريقة وصول الإرسال.',
      _submitted_by: 'اسم مستخدم من أرسله؛ فارغ إن لم يكن له حساب.',
      __version__: 'نسخة النموذج التي جرى تعبئتها.',
      'meta/rootUuid': 'معرّف الإرسال منذ نسخته الأولى. لا يتغير أبدًا.',
      _index: 'رقم الصف في التصدير. يُعاد ترقيمه في كل تصدير.',
      _parent_table_name: 'الورقة التي تحتوي على الصف الأصل لهذا الصف.',
      _parent_index: `${quote('_index')} الخاص بالصف الأصل لهذا الصف. يُعاد ترقيمه في كل تصدير.`,
      _submission__id: `${quote('_id')} الخاص بالإرسال الذي ينتمي إليه هذا الصف.`,
    },
  },
  check: {
    titles: {
      formulaText: 'الإجابة التي تبدأ بـ «=» تبقى نصًا.',
      apostrophe: 'الفاصلة العليا في بداية الإجابة تبقى كما هي.',
      digits: 'النصوص التي تشبه الأرقام أو التواريخ تحتفظ بكل حرف.',
      numbers: 'الأرقام محفوظة بدقة.',
      dates: 'التواريخ والأوقات تظهر كما أُجيب بها.',
      moments: 'اللحظات تحتفظ بوقتها في المنطقة الزمنية لجدول البيانات هذا.',
      formulas: 'الصيغ مثل \u2066=KOBO()\u2069 معروفة.',
      redirects: 'تسلّم Google عمليات إعادة التوجيه إلى الإضافة، فتقرر هي أين يذهب المفتاح.',
      triggers: 'جدولة عمليات الاستيراد الخاصة بك تعمل.',
      allowance: 'جداولك تتسع لها المدة التي تمنحها Google في اليوم.',
      room: 'توجد مساحة في جدول البيانات هذا.',
      memory: 'توجد مساحة للإعدادات.',
    },
    failed: {
      formulaText:
        'يعامل Google Sheets هذه الإجابات على نحو غير متوقع. لا تحدّث شيئًا الآن وأبلغ عن ذلك: انسخ التقرير أدناه.',
      apostrophe: 'يعامل Google Sheets هذه الإجابات على نحو غير متوقع. أبلغ عن ذلك: انسخ التقرير أدناه.',
      digits: 'يغيّر Google Sheets هذه الإجابات. لا تحدّث شيئًا الآن وأبلغ عن ذلك: انسخ التقرير أدناه.',
      numbers: 'يغيّر Google Sheets الأرقام. أبلغ عن ذلك: انسخ التقرير أدناه.',
      dates:
        'لا تظهر التواريخ كما أُجيب بها. تحقق من المنطقة الزمنية في «ملف» > «الإعدادات»، وأبلغ عن ذلك: انسخ التقرير أدناه.',
      moments: 'ربما تكون المنطقة الزمنية لجدول البيانات غير صحيحة: تحقق منها في «ملف» > «الإعدادات».',
      formulas: 'الدوال غير معروفة هنا. أعد تحميل جدول البيانات؛ وإن كانت من إضافة منشورة فيجب أن تكون مثبّتة لديك.',
      redirects: 'لم يُرسل شيء إلى حيث لا ينبغي، لكن قد تفشل عمليات الاستيراد. أبلغ عن ذلك: انسخ التقرير أدناه.',
      triggers: 'الجدولة الخاصة بك لا تعمل في جدول البيانات هذا. أغلق الشريط الجانبي وافتحه من جديد: بذلك تعمل.',
      allowance: 'ستوقف Google بعض عمليات التحديث. اختر جداول أبطأ، أو حدّث بعض عمليات الاستيراد يدويًا.',
      room: 'استُخدم أكثر من تسعة أعشار الخلايا البالغ عددها 10 ملايين. احذف الأوراق والصفوف والأعمدة التي لم تعد تحتاج إليها، أو ابدأ جدول بيانات جديدًا.',
      memory: 'تكاد الإضافة لا تستطيع تذكر المزيد. أزل عمليات الاستيراد التي لم تعد تحتاج إليها.',
    },
    unknown: 'تعذرت معرفة ذلك الآن: لا يوجد خادم متصل، أو كانت Google بطيئة جدًا. حاول مرة أخرى لاحقًا.',
  },
  menu: { title: 'KoboToolbox', openSidebar: 'فتح الشريط الجانبي', refreshAll: 'تحديث الكل الآن' },
  toast: {
    refreshing: 'جارٍ التحديث…',
    refreshed: ({ imports: all }) => `تم تحديث ${imports(all)}.`,
    noImports: 'لا يوجد ما يُحدَّث بعد. أنشئ استيرادًا في الشريط الجانبي.',
  },
  offers: { namedExport, report: clockifyAr.report },
  formula: {
    importMissing: 'اذكر استيرادًا بين علامتي اقتباس وسيطًا أول. الأسماء في الشريط الجانبي.',
    columnMissing: 'اذكر عمودًا: عنوان عمود من الورقة المستوردة بين علامتي اقتباس.',
    submissionMissing: `اذكر عملية إرسال: قيمة من العمود ${latin('_id')}.`,
  },
};
