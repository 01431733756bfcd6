import type { convert as English } from '../../en/web/convert.ts'
import type { Translation } from '../../translation.ts'

export const convert: Translation<typeof English> = {
  title: 'تبديل العملة',
  'title-review': 'راجِع وبدّل',
  'step-amount': 'المبلغ',
  'step-review': 'المراجعة',
  'you-convert': 'تبدّل',
  'you-get': 'تستلم',
  balance: 'رصيدك: <amount></amount>',
  insufficient:
    'هذا أكثر من الرصيد في هذه المحفظة، وهو <amount></amount>. <add>أضف أموالًا</add> أو بدّل مبلغًا أقل.',
  'enter-amount': 'أدخل مبلغًا.',
  swap: 'عكس العملتين',
  'no-wallet-yet': 'ليس لديك محفظة بعملة {currency} بعد. سنفتح لك واحدة عند التبديل.',
  'price-busy': 'جارٍ تحديد السعر…',
  review: 'مراجعة',
  repeat: 'لقد أكّدت هذا من قبل. انظر ما حدث له؛ لا يُسحب أي مبلغ مرتين.',
  'rate-held': 'نثبّت سعر الصرف هذا لك. الوقت المتبقي: {left}.',
  'price-ended': 'انتهت صلاحية هذا السعر. لم تُنقل أي أموال.',
  'new-price': 'احصل على سعر جديد',
  'new-price-busy': 'جارٍ الحصول على سعر جديد…',
  convert: 'بدّل {amount}',
  converting: 'جارٍ التبديل…',
  'see-what-happened': 'اطّلع على ما حدث',
  arrives: 'ستكون <amount></amount> في محفظتك بعملة {currency} فورًا.',
  converted: 'لقد بدّلت {amount}',
  'balance-now': 'الآن في محفظتك بعملة {currency}',
  done: 'تم',
  details: 'عرض التفاصيل',
}
