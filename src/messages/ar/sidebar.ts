/** Arabic texts of the sidebar. Names and addresses are isolated, so that their direction does not disturb the sentence. */

import { addressErrors } from '../address-errors';
import type { SidebarMessages } from '../en/sidebar';
import { listNames, pluralForm } from '../wording';
import { sidebarClockifyAr } from './sidebar-clockify';
import { sidebarPagesAr } from './sidebar-pages';
import { sidebarPushAr } from './sidebar-push';

/** A server or an account, in Latin letters. */
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
const columns = (value: number) => count(value, 'عمود واحد', 'عمودين', 'أعمدة', 'عمودًا', 'عمود');
const questions = (value: number) => count(value, 'سؤال واحد', 'سؤالان', 'أسئلة', 'سؤالًا', 'سؤال');
const imports = (value: number) => count(value, 'استيراد واحد', 'استيرادان', 'استيرادات', 'استيرادًا', 'استيراد');
const projects = (value: number) => count(value, 'مشروع واحد', 'مشروعان', 'مشروعات', 'مشروعًا', 'مشروع');

export const sidebarAr: SidebarMessages = {
  loading: 'جارٍ التحميل…',
  back: 'الرجوع',
  cancel: 'إلغاء',
  tryAgain: 'إعادة المحاولة',
  opensNewTab: 'يُفتح في علامة تبويب جديدة',
  comma: '، ',
  address: addressErrors.ar,
  connect: {
    heading: 'الاتصال بـ KoboToolbox',
    intro:
      'تنتقل بياناتك مباشرة من KoboToolbox إلى جدول البيانات هذا. لا يصبح شيء عامًا، ولا يتغير شيء في KoboToolbox إلا إذا طلبت ذلك.',
    address: 'عنوان المشروع',
    addressHint: 'افتح مشروعك في KoboToolbox وانسخ العنوان من المتصفح.',
    foundProject: (server, uid) => `تم العثور على المشروع ${latin(uid)} على الخادم ${latin(server)}.`,
    foundServer: (server) => `تم العثور على الخادم ${latin(server)}. ستختار المشروع في الخطوة التالية.`,
    noAddress: 'ليس لديك عنوان؟ اختر خادمك ثم المشروع من القائمة.',
    globalServer: 'الخادم العالمي',
    europeanServer: 'خادم الاتحاد الأوروبي',
    projectsOf: (account) => `مشروعات ${latin(account)}`,
    apiKey: 'مفتاح API',
    keySaved: (server, account) => `مفتاح API الخاص بك على ${latin(server)} محفوظ (الحساب ${latin(account)}).`,
    useAnotherKey: 'استخدام مفتاح API آخر',
    submit: 'اتصال',
    submitting: 'جارٍ التحقق لدى KoboToolbox…',
    privacy: 'يُحفظ مفتاح API لك وحدك. لا يستطيع الآخرون الذين يستخدمون جدول البيانات هذا رؤيته.',
  },
  keyHelp: {
    summary: 'أين أجد مفتاح API؟',
    account: 'في KoboToolbox، انقر على أيقونة ملفك الشخصي (في الأعلى)، ثم إعدادات الحساب > الأمان > عرض.',
    accountLink: 'فتح الأمان',
    page: 'أو سجّل الدخول إلى KoboToolbox وافتح هذه الصفحة وانسخ المفتاح من بين علامتي الاقتباس.',
    pageLink: 'فتح الصفحة التي فيها المفتاح',
    password: 'أو استخدم اسم المستخدم وكلمة المرور مرة واحدة: يُستبدل بهما المفتاح ثم يُنسيان.',
    usePassword: 'استخدام اسم المستخدم وكلمة المرور',
  },
  signIn: {
    username: 'اسم المستخدم',
    password: 'كلمة المرور',
    submit: 'تسجيل الدخول مرة واحدة',
    hint: 'لا يعمل مع المصادقة الثنائية. لا تُحفظ كلمة المرور.',
    useKey: 'استخدام مفتاح API بدلًا من ذلك',
  },
  projects: {
    heading: 'اختيار مشروع',
    search: 'البحث في المشروعات',
    loading: 'جارٍ تحميل مشروعاتك…',
    none: 'لا توجد مشروعات في هذا الحساب. ألصق عنوان مشروع مشترك معك.',
    noMatch: 'لا يوجد مشروع في اسمه هذه الكلمات.',
    more: (hidden) => `ولم يظهر هنا ${projects(hidden)}: اكتب جزءًا من الاسم.`,
    found: projects,
    status: { deployed: 'منشور', draft: 'مسودة', archived: 'مؤرشف' },
    opening: 'جارٍ فتح المشروع…',
  },
  choose: {
    heading: 'اختيار ما يُستورد',
    submissions: (submissions) =>
      count(submissions, 'عملية إرسال واحدة', 'عمليتا إرسال', 'عمليات إرسال', 'عملية إرسال', 'عملية إرسال'),
    account: (account) => `الحساب: ${latin(account)}`,
    accountMay: (account, rights) => `الحساب ${latin(account)}. أذوناته في هذا المشروع: ${rights}`,
    exports: 'التصدير المُسمى',
    unsavedName: 'آخر إعدادات غير محفوظة',
    unsavedWarning: 'يتغير كلما نزّل أحد بيانات من KoboToolbox. من الأفضل حفظ تصدير مُسمى.',
    sheetName: 'اسم الورقة',
    takesUp: 'سبق استيراد هذه الورقة. تُحدَّث صفوفها، ويبقى ما كُتب بجانبها.',
    schedule: 'التحديث',
    submit: 'استيراد',
    saving: 'جارٍ الحفظ…',
    sharing: 'سيرى هذه البيانات كل من يستطيع فتح جدول البيانات هذا.',
    isPublic:
      'يمكن لأي شخص عرض إرسالات هذا المشروع حتى من دون حساب. إن كانت عن أشخاص فألغِ هذا الخيار في KoboToolbox: الإعدادات > مشاركة.',
    notDeployed: 'هذا المشروع غير منشور، فلا بيانات له بعد.',
    encrypted: 'هذا المشروع مشفّر: لا يستطيع KoboToolbox تصدير إجاباته.',
    repeatGroups: (names) => `المجموعات المتكررة ليست جزءًا من تصدير CSV: \u2068${names}\u2069.`,
    groups: 'المجموعات المتكررة',
    groupsIncluded: 'ورقة لكل مجموعة (XLSX)',
    groupsWhy: (names) => `مُقترح لأن تصدير CSV لا يتضمن المجموعات المتكررة في هذا المشروع: \u2068${names}\u2069.`,
    groupsLeftOut: 'عمليات الإرسال فقط (CSV)',
    otherProject: 'اختيار مشروع آخر',
  },
  allRights: 'جميعها، ومنها «إدارة المشروع»',
  rights: {
    view_submissions: 'عرض عمليات الإرسال',
    partial_submissions: 'عرض عمليات الإرسال من مستخدمين محددين فقط',
    change_submissions: 'تحرير عمليات الإرسال',
    validate_submissions: 'التحقق من صحة عمليات الإرسال',
    delete_submissions: 'حذف عمليات الإرسال',
    add_submissions: 'إضافة عمليات إرسال',
    change_asset: 'تحرير النموذج',
    manage_asset: 'إدارة المشروع',
  },
  preview: {
    open: 'معاينة واختيار الأعمدة',
    entry: 'الأعمدة…',
    loading: 'جارٍ قراءة التصدير…',
    heading: (name: string) => `أعمدة ${quote(name)}`,
    columns: (columns: number) => count(columns, 'عمود واحد', 'عمودان', 'أعمدة', 'عمودًا', 'عمود'),
    cells: (cells: number) => `نحو ${count(cells, 'خلية واحدة', 'خليتين', 'خلايا', 'خلية', 'خلية')}`,
    hidden: (columns: number) => `(المستبعد أو المستبدل برموز: ${number(columns)})`,
    tooLarge: (cells: number, free: number) =>
      `لا يتسع جدول البيانات لعدد ${number(cells)} من الخلايا: تترك Google فيه مكانًا لعدد ${number(Math.max(0, free))}. استبعد أعمدة، أو قلّص «نطاق التاريخ» في التصدير المُسمى، أو استورد إلى جدول بيانات جديد.`,
    fromForm:
      'يحتاج KoboToolbox إلى وقت أطول لهذا التصدير، لذلك تظهر أعمدة النموذج من دون إجابات. سيجلب الاستيراد الصفوف.',
    submissions: 'الإرسالات',
    group: (name: string) => `المجموعة المتكررة ${quote(name)}`,
    search: 'البحث في الأعمدة',
    noMatch: 'لا يوجد عمود في عنوانه هذه الكلمات.',
    showAll: (columns: number) => `عرض كل الأعمدة (${number(columns)})`,
    blank: '(بلا عنوان)',
    fixed: 'يبقى دائمًا: به يُعثر على الصفوف.',
    isNew: 'جديد، مستبعد حتى تقرر',
    kinds: {
      text: 'نص',
      integer: 'أعداد صحيحة',
      decimal: 'أعداد عشرية',
      date: 'تواريخ',
      dateTime: 'تواريخ مع الوقت',
      time: 'أوقات',
    },
    treatments: { keep: 'إبقاء', leaveOut: 'استبعاد', hash: 'استبدال برموز' },
    personal: {
      heading: 'قد تكشف هذه الأعمدة هوية أشخاص',
      question: 'هل تحتاج إليها في جدول البيانات؟ يمكنك تغيير اختيارك لكل عمود في الأسفل.',
      choices: { leaveOut: 'استبعاد', hash: 'استبدال برموز', keep: 'إبقاء' },
      chosen: { leaveOut: 'مستبعد', hash: 'رموز' },
      kinds: {
        name: 'أسماء',
        phone: 'أرقام هواتف',
        email: 'عناوين بريد إلكتروني',
        identityNumber: 'أرقام هوية',
        birthDate: 'تواريخ ميلاد',
        place: 'مواقع GPS',
        media: 'صور أو تسجيلات',
        address: 'عناوين سكن',
        collector: 'من جمع البيانات',
      },
    },
    explanation: {
      summary: 'ماذا يحدث للعمود؟',
      sentences: [
        'الاستبعاد: لا تدخل إجاباته جدول البيانات أبدًا. وإن كانت فيه من قبل حُذف العمود من الورقة. وتبقى أعمدتك الخاصة.',
        'الاستبدال برموز: تحصل الإجابة نفسها على الرمز نفسه في كل جدول البيانات هذا، فيبقى العدّ والربط ممكنين. ومن يعدّل النص البرمجي لجدول البيانات يستطيع معرفة الإجابات.',
        'تحتفظ الإصدارات السابقة من جدول البيانات (ملف > سجلّ الإصدارات) بما كان فيه.',
        'الإبقاء من جديد: تعود الإجابات مع التحديث التالي.',
      ],
    },
    newColumns: 'الأعمدة التي تُضاف إلى التصدير لاحقًا',
    rules: { add: 'إضافتها', ask: 'سؤالي أولًا', leaveOut: 'استبعادها' },
    save: 'حفظ وتحديث',
    waiting: (headings: readonly string[]) =>
      `الجديد في التصدير: ${count(headings.length, 'عمود واحد', 'عمودان', 'أعمدة', 'عمودًا', 'عمود')}: ${listNames(headings, quote, (more) => `و${number(more)} غيرها`).replace(/, /g, '، ')}. هل تريد الإضافة أم الاستبعاد؟`,
    add: 'إضافة',
    sharing: 'لا يُسمح للإضافة بأن تسأل Google عنهم: انظر في «مشاركة» أعلى الصفحة.',
    sharingLink: 'كيف ترى من يمكنه الوصول',
  },
  pages: sidebarPagesAr,
  noExports: {
    heading: 'لا يوجد في هذا المشروع تصدير مُسمى بعد',
    intro: 'يحدد التصدير المُسمى الأسئلة واللغة والمجموعات التي تظهر في الورقة.',
    byHand: 'أو أنشئ واحدًا في KoboToolbox',
    noRight: (account) =>
      `لا يستطيع الحساب ${quote(account)} حفظ تصدير مُسمى في هذا المشروع. اطلب من مالك المشروع السماح بإذن «إدارة المشروع»، أو القيام بما يلي:`,
    steps: [
      'افتح البيانات > التنزيلات.',
      'اضبط إعدادات التصدير.',
      'افتح خيارات متقدمة.',
      'حدد «حفظ التحديد باسم…» واكتب اسمًا.',
      'انقر على عملية تصدير ملف.',
    ],
    link: 'فتح التنزيلات في KoboToolbox',
    reload: 'أنشأته: إعادة التحميل',
    reloading: 'جارٍ إعادة التحميل…',
  },
  newOffer: {
    heading: 'تصدير مُسمى جديد',
    here: 'حفظ تصدير من هنا',
    another: 'حفظ تصدير مُسمى آخر',
    loading: 'جارٍ قراءة النموذج…',
    language: 'تنسيق القيمة وترويسة الرأس',
    labels: 'التسميات',
    xml: 'قيم XML وترويسة الرؤوس',
    advanced: 'خيارات متقدمة',
    selectMany: 'تصدير أسئلة تحديد العديد كـ…',
    modes: {
      both: 'أعمدة مفردة ومنفصلة',
      details: 'أعمدة منفصلة',
      summary: 'عمود مفرد',
    },
    groups: 'تضمين المجموعات في العناوين',
    separator: 'فاصل المجموعات',
    allVersions: 'تضمين البيانات من جميع الإصدارات',
    mediaUrls: 'تضمين عناوين الإنترنت (URL) للوسائط',
    dates: 'نطاق التاريخ',
    from: 'تاريخ البداية',
    until: 'تاريخ النهاية',
    datesHint: 'بحسب وقت الإرسال بالتوقيت العالمي (UTC). اليومان داخلان في النطاق.',
    questions: 'حدد الأسئلة المراد تصديرها',
    search: 'البحث في الأسئلة',
    chosen: (chosen, all) => `${number(chosen)} من ${columns(all)}`,
    tickAll: 'تحديد الكل',
    untickAll: 'إلغاء تحديد الكل',
    more: (hidden) => `ولم يظهر هنا ${questions(hidden)}: اكتب جزءًا من الاسم.`,
    keyNote: `العمود ${latin('_id')} موجود دائمًا: فما تكتبه بجانب صف يتبعه.`,
    noneChosen: 'حدد سؤالًا واحدًا على الأقل.',
    submit: 'حفظ في KoboToolbox',
    making: 'جارٍ الحفظ في KoboToolbox…',
    question: (name, project, server) =>
      `هل تريد حفظ التصدير المُسمى ${quote(name)} في المشروع ${quote(project)} على ${latin(server)}؟ سيراه هناك كل من يعمل على هذا المشروع. لن يتغير شيء آخر.`,
  },
  schedule: (minutes) => {
    if (minutes === 0) return 'يدويًا فقط';
    if (minutes < 60) return `كل ${count(minutes, 'دقيقة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة')}`;
    if (minutes === 1440) return 'كل يوم';
    return `كل ${count(minutes / 60, 'ساعة', 'ساعتين', 'ساعات', 'ساعة', 'ساعة')}`;
  },
  running: {
    heading: (name) => `جارٍ استيراد ${quote(name)}`,
    phases: {
      asking: 'جارٍ طلب التصدير من KoboToolbox…',
      downloading: 'جارٍ التنزيل…',
      reading: 'جارٍ قراءة الملف…',
      comparing: 'جارٍ المقارنة بالورقة…',
      writing: 'جارٍ كتابة الصفوف…',
      done: 'الخطوات الأخيرة…',
    },
    written: (done, total) => `${number(done)} من ${rows(total)}`,
    elapsed: (time) => `الوقت المنقضي: ${latin(time)}`,
    patience: 'ما زال KoboToolbox يُعد الملف. قد يستغرق ذلك دقيقتين في المشروعات الكبيرة.',
    queue: (position, of) => `الاستيراد ${number(position)} من ${number(of)}`,
    keepOpen: 'أبقِ الشريط الجانبي مفتوحًا حتى تنتهي كل الاستيرادات.',
    mayClose: 'يمكنك إغلاق الشريط الجانبي؛ سيستمر الاستيراد.',
  },
  result: {
    headings: {
      new: 'لم يُستورد بعد',
      imported: 'تم الاستيراد',
      unchanged: 'لم يتغير شيء',
      incomplete: 'لم ينتهِ بعد',
      held: 'بانتظار قرارك',
      failed: 'فشل الاستيراد',
    },
    warnings: 'يرجى الانتباه',
    toImports: 'كل الاستيرادات',
  },
  imports: {
    heading: 'استيراداتك',
    add: 'استيراد جديد',
    none: 'لا يوجد استيراد في جدول البيانات هذا بعد.',
    rows,
    linkedSheets: (names) => `المجموعات المتكررة في الأوراق: \u2068${names}\u2069`,
    lookup: 'عرض إجابات عمليات الإرسال بجانب هذه الصفوف',
    states: {
      running: 'يُحدَّث الآن',
      complete: 'مكتمل',
      paused: 'متوقف مؤقتًا',
      new: 'لم يُستورد بعد',
      incomplete: 'لم ينتهِ بعد',
      held: 'بانتظار قرارك',
      failed: 'يحتاج إلى انتباهك',
    },
    lastChange: 'آخر تغيير',
    changes: (added, changed, removed) =>
      [
        ...(added > 0 ? [`${number(added)} جديد`] : []),
        ...(changed > 0 ? [`${number(changed)} متغيّر`] : []),
        ...(removed > 0 ? [`${number(removed)} محذوف`] : []),
      ].join('، '),
    warnings: (warnings) => `يرجى الانتباه (${number(warnings)})`,
    more: 'المزيد',
    refreshAll: 'تحديث الكل',
    refreshedAll: (refreshed, failed) =>
      [
        ...(refreshed > 0 ? [`تم تحديث ${imports(refreshed)}.`] : []),
        ...(failed > 0 ? [`تعذر تحديث ${imports(failed)}: الأسباب أدناه.`] : []),
      ].join(' '),
    pause: 'إيقاف مؤقت',
    resume: 'استئناف',
    duplicate: 'تكرار',
    history: 'السجل',
    keepNewest: (newest) => `الاحتفاظ بأحدث ${number(newest)} فقط`,
    keepRows: 'الاحتفاظ بهذه الصفوف (باللون الرمادي)',
    lastComplete: 'آخر تحديث كامل',
    lastAttempt: 'آخر محاولة',
    onServer: 'على الخادم',
    next: 'التحديث القادم',
    never: 'أبدًا',
    by: (account) => `يحدّثه ${latin(account)}`,
    refresh: 'تحديث',
    open: 'فتح الورقة',
    change: 'تحرير',
    takeOver: 'التحديث بمفتاحي من الآن',
    remove: 'إزالة',
    accept: 'قبول',
    removeQuestion: (name) => `هل تريد إزالة الاستيراد ${quote(name)}؟ تبقى ورقته كما هي ولا تُحدَّث بعد ذلك.`,
    removing: 'جارٍ الإزالة…',
    about: (action, name) => `${action}: \u2068${name}\u2069`,
  },
  history: {
    heading: (name) => `سجل ${quote(name)}`,
    loading: 'جارٍ تحميل السجل…',
    none: 'لم يعمل بعد.',
    times: (times, since) =>
      `${count(times, 'مرة واحدة', 'مرتان متتاليتان', 'مرات متتالية', 'مرة متتالية', 'مرة متتالية')} منذ ${since}`,
    took: (seconds) => `المدة: ${count(seconds, 'ثانية واحدة', 'ثانيتان', 'ثوانٍ', 'ثانية', 'ثانية')}`,
    more: 'عمليات التشغيل الأقدم لكل الاستيرادات في ورقة «حالة KoboToolbox».',
  },
  codebook: {
    make: 'دليل الرموز',
    writing: 'جارٍ إنشاء دليل الرموز…',
    made: (sheetName: string) =>
      `تشرح الورقة ${quote(sheetName)} الأسئلة. أشر إلى عنوان عمود في البيانات لقراءة سؤاله.`,
  },
  check: {
    heading: 'افحص جدول البيانات هذا',
    intro: 'يجرّب هنا ما تعتمد عليه عمليات التحديث، في ورقة تختفي بعد ذلك. لا تُمس بياناتك.',
    checking: 'جارٍ الفحص… قد يستغرق نصف دقيقة.',
    summary: (passed: number, all: number) => `نجح ${number(passed)} من ${number(all)} من الفحوص.`,
    outcomes: { passed: 'نجح:', failed: 'فشل:', unknown: 'غير محدد:' },
    report: 'تقرير لمن يساعدك (بلا مفاتيح أو أسماء أو بيانات)',
    copy: 'نسخ التقرير',
    copied: 'تم النسخ.',
    again: 'افحص من جديد',
  },
  duplicate: {
    heading: (name) => `تكرار ${quote(name)}`,
    intro: 'ورقة جديدة بالإعدادات نفسها. يبقى الاستيراد الآخر وورقته كما هما.',
  },
  formulas: {
    open: 'الاستخدام في صيغة',
    heading: 'استخدام البيانات المستوردة في صيغة',
    loading: 'جارٍ قراءة الأوراق…',
    none: 'لم يُستورد شيء إلى جدول البيانات هذا بعد.',
    importName: 'الاستيراد',
    kind: 'ما تعرضه الصيغة',
    kinds: {
      rows: 'صفوف وأعمدة',
      count: 'عدد عمليات الإرسال',
      value: 'إجابة واحدة',
      refreshedAt: 'وقت آخر تحديث',
      lookup: 'إجابات بجانب مجموعة متكررة',
    },
    help: {
      rows: 'تملأ خلايا بعدد الصفوف تحت الخلية المحددة وبجانبها، ويجب أن تكون فارغة. تتبع كل تحديث.',
      count: 'تعدّ كل عمليات الإرسال، أو التي فيها إجابة، أو التي فيها إجابة معينة. تتبع كل تحديث.',
      value: 'تعرض إجابة واحدة من عملية إرسال واحدة في الخلية المحددة. تتبع كل تحديث.',
      refreshedAt: 'تعرض تاريخ آخر تحديث كامل ووقته.',
      lookup:
        'تعرض إجابة من عملية الإرسال بجانب صف من مجموعتها المتكررة. حدد خلية في تلك الورقة بعد الأعمدة المستوردة، ثم املأ إلى الأسفل مرة واحدة، وتُكمل الصفوف الجديدة الصيغة.',
    },
    columns: 'الأعمدة',
    search: 'البحث في الأعمدة',
    chosen: (chosen, all) =>
      chosen === 0 ? `كل الأعمدة (${number(all)}) ما لم تختر بعضها` : `اخترت ${number(chosen)} من ${columns(all)}`,
    column: 'العمود',
    allSubmissions: 'كل عمليات الإرسال',
    value: 'الإجابة (فارغة لأي إجابة)',
    valueHint: 'كما هي في الورقة.',
    id: `رقم عملية الإرسال (${latin('_id')})`,
    formula: 'الصيغة',
    insert: 'إدراج في الخلية المحددة',
    inserting: 'جارٍ الإدراج…',
    inserted: (cell, sheet) => `أُدرجت في ${latin(cell)} من الورقة ${quote(sheet)}.`,
    replace: 'استبدال',
    replaceQuestion: (cell, sheet) =>
      `الخلية ${latin(cell)} من الورقة ${quote(sheet)} ليست فارغة. هل تريد استبدال ما فيها؟`,
  },
  change: {
    heading: (name) => `تحرير ${quote(name)}`,
    name: 'الاسم',
    newest: 'الاحتفاظ بأحدث عمليات الإرسال فقط',
    newestHint:
      'كم عددها. اتركه فارغًا للاحتفاظ بالكل. تُزال الأقدم من الورقة، وتُحفظ ملاحظاتك بجانبها في «ملاحظات محفوظة».',
    keepVanishedRows: 'الاحتفاظ بالصفوف التي حُذفت عملية إرسالها (باللون الرمادي)',
    changeLog: 'تسجيل كل تغيير في ورقة «سجل التغييرات»',
    submit: 'حفظ',
    saving: 'جارٍ الحفظ…',
  },
  clockify: sidebarClockifyAr,
  push: sidebarPushAr,
  parents: {
    heading: 'إجابات بجانب الصفوف',
    intro: 'تُكرَّر الإجابات المختارة بجانب كل صف من صفوف المجموعة المتكررة وتبقى محدَّثة.',
    ofSubmission: (sheet) => `في ${quote(sheet)}: إجابات عملية الإرسال`,
    ofParent: (sheet, parent) => `في ${quote(sheet)}: إجابات الصف في ${quote(parent)}`,
    none: 'الصفوف تحتويها كلها.',
    submit: 'حفظ وتحديث',
    formulas: 'صيغ لخلايا منفردة',
  },
  connections: {
    heading: 'مفاتيح API المحفوظة',
    account: (account, server) => `${latin(account)} على ${latin(server)}`,
    forget: 'نسيان المفتاح',
    forgetQuestion: (server) => `هل تريد نسيان مفتاح API الخاص بك على ${latin(server)}؟ لن تُحدَّث استيراداتك منه.`,
    forgetting: 'جارٍ النسيان…',
    forgotten:
      'نُسي المفتاح هنا. إن كان غيرك قد يعرفه فاستخدم أيضًا «إعادة إنشاء المفتاح» في KoboToolbox: إعدادات الحساب > الأمان.',
    reconnect: 'إدخال مفتاح API',
  },
  sample: {
    hint: 'تريد أن تجرّب فقط؟ جرّب ببيانات وهمية: بلا حساب ولا مفتاح، ولا يخرج شيء من جدول بياناتك.',
    try: 'التجربة ببيانات وهمية',
    tip: 'جرّب: اكتب شيئًا بجانب أحد الصفوف أو رتّب الصفوف، ثم انقر على «تحديث». تصل عمليات إرسال جديدة وتتغير بعض الإجابات، ويبقى ما كتبته بجانب عملية الإرسال نفسها.',
    remove: 'إزالة المثال وورقته',
    removeQuestion: 'هل تريد إزالة المثال وورقته وكل ما كتبته فيها؟',
  },
  language: {
    label: 'اللغة',
    account: 'لغة حسابي في Google',
    choosing: 'جارٍ تغيير اللغة…',
    menu: 'تتغير القائمة عند فتح جدول البيانات من جديد.',
  },
  erase: {
    heading: 'قطع الاتصال والمحو',
    always: 'في كل الأحوال يمحو هذا ما يخصك:',
    keys: (servers: readonly string[]) =>
      `مفاتيح API الخاصة بك للخوادم: ${servers.map(latin).join('، ')}، وكذلك لجداول البيانات الأخرى التي تستخدم فيها هذه الإضافة`,
    noKeys: 'مفاتيح API الخاصة بك (لا يوجد أي منها محفوظًا الآن)',
    personal: ['جدولاتك في جدول البيانات هذا', 'إعداداتك: اللغة والمعرّف العشوائي والسر'],
    imports: 'نسيان عمليات استيراد أيضًا',
    forget: (name: string) => quote(name),
    forgetOf: (name: string, account: string) => `${quote(name)} للحساب ${latin(account)}`,
    sheets: (names: readonly string[]) =>
      `حذف ${names.length === 1 ? 'ورقتها' : 'أوراقها'} ${names.map(quote).join('، ')} مع كل ما كتبته بجانب البيانات`,
    staying: 'ما يبقى من عمليات الاستيراد لا يُحدَّث بمفتاحك بعد الآن. يستطيع زملاء لديهم مفتاح أن يتولوها.',
    ownSheets: 'حذف أوراق الإضافة أيضًا',
    ownSheet: {
      status: (name: string) => `${quote(name)}: نتائج التحديثات`,
      keptNotes: (name: string) => `${quote(name)}: ملاحظات بجانب صفوف أُزيلت`,
      changeLog: (name: string) => `${quote(name)}: الإجابات القديمة والجديدة`,
    },
    versions:
      'تحتفظ Google بإصدارات سابقة من جدول البيانات مع الأوراق التي كانت فيها: ملف > سجلّ الإصدارات. للتخلص منها احذف جدول البيانات نفسه.',
    question: 'هل تريد محو كل ما هو محدد وقطع الاتصال؟ لا يمكن التراجع عن ذلك هنا.',
    submit: 'قطع الاتصال والمحو',
    working: 'جارٍ المحو…',
    done: 'تم المحو',
    further: [
      'إن كان آخرون قد يعرفون مفتاح API فأعد إنشاءه أيضًا في KoboToolbox: إعدادات الحساب > الأمان.',
      'لإزالة الإضافة نفسها: الإضافات > Apps Script (أو الإضافات > إدارة الإضافات).',
      'لسحب إذنها: \u2066myaccount.google.com/permissions\u2069.',
    ],
    startAgain: 'البدء من جديد',
  },
  transport: {
    authorization:
      'لم تسمح Google للشريط الجانبي بالعمل باسمك. إن كنت مسجلًا في عدة حسابات Google فاستخدم نافذة متصفح بهذا الحساب وحده، وإلا فأعد تحميل جدول البيانات وافتح الشريط الجانبي مجددًا.',
    offline: 'يتعذر الوصول إلى Google. تحقق من اتصالك بالإنترنت وأعد المحاولة.',
    noAnswer: 'لم يُجب البرنامج. أعد تحميل جدول البيانات وافتح الشريط الجانبي مجددًا وانظر النتيجة فيه.',
    unexpected: 'حدث خطأ غير متوقع. أغلق الشريط الجانبي وافتحه مجددًا وأعد المحاولة.',
  },
};
