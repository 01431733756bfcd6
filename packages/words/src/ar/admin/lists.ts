import type { lists as English } from '../../en/admin/lists.ts'
import type { Translation } from '../../translation.ts'

export const lists: Translation<typeof English> = {
  title: 'قوائم العقوبات',
  'embedded-title': 'جاءت هذه القوائم مع البرنامج',
  'embedded-description': 'هي لغرض العرض: لا أحد يراقب قِدمها، ومن أُدرج بعدها لا يُعثر عليه.',
  'name-ofac': 'OFAC، المواطنون المصنّفون بشكل خاص',
  'name-un': 'مجلس الأمن الدولي، القائمة الموحّدة',
  'origin-embedded': 'جاءت مع البرنامج',
  'origin-publisher': 'جُلبت من ناشرها',
  'origin-mirror': 'جُلبت من النسخة المرآة الخاصة',
  demonstration: 'للعرض فقط',
  age: '{days, plural, =0 {من اليوم} zero {من اليوم} one {عمرها يوم واحد} two {عمرها يومان} few {عمرها # أيام} many {عمرها # يومًا} other {عمرها # يوم}}',
  date: 'تاريخ القائمة',
  source: 'المصدر',
  'last-read': 'آخر قراءة',
  'never-imported': 'لم تُستورد قط',
  parties: 'الأطراف',
  count: '{count, plural, =0 {لا شيء} other {#}}',
  names: 'الأسماء',
  'aliases-only': 'أسماء مستعارة فقط',
  'aliases-only-note': 'يُعثر عليها، بلا تواريخ ولا برامج',
  nameless: 'بلا اسم',
  'nameless-note': 'لا يمكن العثور عليها',
  'copy-hash': 'بصمة القائمة',
  whole:
    '{list} بتاريخ {date}، {parties, plural, zero {# طرف} one {طرف واحد} two {طرفان} few {# أطراف} many {# طرفًا} other {# طرف}}، جميعهم بأسمائهم',
  'whole-nameless':
    '{list} بتاريخ {date}، {parties, plural, zero {# طرف} one {طرف واحد} two {طرفان} few {# أطراف} many {# طرفًا} other {# طرف}}: {nameless, number} بلا اسم لا يمكن العثور عليهم',
  'whole-aliases':
    '{list} بتاريخ {date}، {parties, plural, zero {# طرف} one {طرف واحد} two {طرفان} few {# أطراف} many {# طرفًا} other {# طرف}}: {aliases, number} معروفون بأسماء مستعارة فقط',
  'whole-both':
    '{list} بتاريخ {date}، {parties, plural, zero {# طرف} one {طرف واحد} two {طرفان} few {# أطراف} many {# طرفًا} other {# طرف}}: {nameless, number} بلا اسم لا يمكن العثور عليهم، و{aliases, number} معروفون بأسماء مستعارة فقط',
  remembered: 'الأسماء المحفوظة',
  'remembered-description':
    'لا تثير تنبيهًا لذلك الطرف المدرج حتى تاريخها أو حتى يتغيّر أحد الجانبين. افتح واحدًا للتراجع عنه.',
  'remembered-empty-title': 'لا شيء محفوظ',
  'remembered-empty-description': 'يُحفظ الاسم من صفحة تنبيهه بعد الإفراج عن المال.',
  who: 'مَن',
  'some-customer': 'عميل',
  'some-recipient': 'مستفيد مصرفي',
  'is-not': 'ليس',
  score: 'درجة التطابق',
  'score-not-kept': 'غير محفوظة',
  state: 'الحالة',
  'said-by': 'بقرار من',
  'said-by-both': '{first} و{second}',
  'former-colleague': 'زميل سابق',
  'former-colleague-second': 'زميل سابق',
  since: 'منذ',
  until: 'حتى',
  'no-date': 'بلا تاريخ',
}
