import type { moneyNotices as English } from '../../en/mails/money.ts'
import type { Translation } from '../../translation.ts'

export const moneyNotices: Translation<typeof English> = {
  'wallet-opened-title': 'محفظتك بعملة {currency} مفتوحة',
  'wallet-opened-body': 'يمكنك إضافة {currency} والاحتفاظ بها وتحويلها وإرسالها.',
  'wallet-frozen-title': 'إحدى محافظك متوقفة مؤقتًا',
  'wallet-frozen-body':
    'لا يمكن أن يخرج المال من إحدى محافظك حاليًا. ما فيها في أمان، وما يُرسَل إليك يصل كالمعتاد. راسلنا من «المساعدة» إذا كانت لديك أسئلة.',
  'wallet-unfrozen-title': 'محفظتك تعمل من جديد',
  'wallet-unfrozen-body': 'يمكن أن يخرج المال منها كما كان من قبل.',
  'money-added-title': 'تمت إضافة {amount}',
  'money-added-body': 'المبلغ {amount} في محفظتك وجاهز للاستخدام.',
  'money-added-action': 'عرض التفاصيل',
  'money-held-back-title': 'وصل {amount} ويجري التحقق منه',
  'money-held-back-body':
    'علينا أن نراجع المبلغ قبل أن نضيفه إلى محفظتك. هو في أمان، ولا يلزمك فعل شيء. سنخبرك عندما يصبح فيها.',
  'money-held-back-action': 'عرض التفاصيل',
  'payment-failed-title': 'لم تتم إضافة {amount}',
  'payment-failed-body':
    'لم تكتمل دفعتك، لذلك لم يصل شيء إلى محفظتك. حاول مرة أخرى أو استخدم طريقة دفع أخرى.',
  'payment-failed-action': 'عرض التفاصيل',
  'payment-returned-title': 'أُعيد {amount}',
  'payment-returned-body':
    'لم نتمكن من إضافة دفعتك البالغة {amount}، لذلك أعدناها إلى المصدر الذي جاءت منه. قد يستغرق وصولها بضعة أيام.',
  'payment-returned-action': 'عرض التفاصيل',
  'payment-reversed-title': 'تم استرجاع {amount}',
  'payment-reversed-body':
    'استرجع مصرفك دفعة بقيمة {amount}، لذلك خرجت من محفظتك. إذا كانت قد أُنفقت بالفعل، فالمحفظة متوقفة مؤقتًا إلى أن تتم تسوية ذلك: راسلنا من «المساعدة».',
  'payment-reversed-action': 'عرض التفاصيل',
  'transfer-completed-title': 'تم إرسال {target} إلى {counterparty}',
  'transfer-completed-body':
    'أرسلت {source}. استلم {counterparty} مبلغ {target}. كانت رسومنا {fee}.',
  'transfer-completed-action': 'عرض الإيصال',
  'payout-completed-title': 'وصل مبلغك {target}',
  'payout-completed-body': 'أرسلت {source}. المبلغ {target} لدى مصرف المستلم. كانت رسومنا {fee}.',
  'payout-completed-action': 'عرض الإيصال',
  'payout-sent-title': '{target} في الطريق',
  'payout-sent-body': 'أرسلنا {target} إلى مصرف المستلم. سنخبرك عند وصوله.',
  'conversion-completed-title': 'تم تحويل {source}',
  'conversion-completed-body': 'المبلغ {target} في محفظتك. كانت رسومنا {fee}.',
  'money-received-title': '{target} من {counterparty}',
  'money-received-body':
    'أرسل إليك {counterparty} مبلغ {target}. المبلغ في محفظتك وجاهز للاستخدام.',
  'money-received-action': 'عرض التفاصيل',
  'transfer-being-checked-title': 'يجري التحقق من تحويلك',
  'transfer-being-checked-body':
    'نتحقق من تحويلك بمبلغ {source}. أموالك محجوزة جانبًا وفي أمان. سنخبرك عندما يتابع طريقه.',
  'transfer-being-checked-action': 'عرض التفاصيل',
  'transfer-refused-title': 'لم يُنفَّذ تحويلك',
  'transfer-refused-body': 'لم نتمكن من تنفيذ تحويلك بمبلغ {source}. عادت أموالك إلى محفظتك.',
  'transfer-refused-action': 'عرض التفاصيل',
  'transfer-not-made-title': 'لم يُنفَّذ تحويلك',
  'transfer-not-made-body':
    'لم يكتمل تحويلك بمبلغ {source}. أموالك في محفظتك. يمكنك المحاولة مرة أخرى.',
  'transfer-not-made-action': 'عرض التفاصيل',
  'transfer-not-received-title': 'لم يُنفَّذ تحويلك',
  'transfer-not-received-body':
    'لا يستطيع المستلم استلام مبلغك {source} الآن. المبلغ كله في محفظتك. اطلب منه أن يراجع حسابه، أو ادفع له بطريقة أخرى.',
  'transfer-not-received-action': 'عرض التفاصيل',
  'transfer-cancelled-title': 'تم إلغاء تحويلك',
  'transfer-cancelled-body': 'عاد مبلغ {source} إلى محفظتك.',
  'transfer-bounced-title': 'أموالك في طريق العودة إليك',
  'transfer-bounced-body':
    'لم يتمكن مصرف المستلم من صرف {target}. نحن نرد إليك المبلغ. تحقق من بيانات المستلم قبل أن تحاول مرة أخرى.',
  'transfer-bounced-action': 'عرض التفاصيل',
  'transfer-refunded-title': 'تم رد {source}',
  'transfer-refunded-body': 'المبلغ كله، مع الرسوم، في محفظتك من جديد.',
  'transfer-refunded-action': 'عرض التفاصيل',
}
