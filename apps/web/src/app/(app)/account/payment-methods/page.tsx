import { PaymentMethodsScreen } from '../../../../features/settings/payment-methods-screen.tsx'
import { paymentMethodsReads } from '../../../../features/settings/settings-reads.ts'
import { requireSession } from '../../../../page/require-session.ts'
import { titled, WordedPage } from '../../../../page/worded-page.tsx'

export const generateMetadata = titled('web.settings', (words) => words('methods'))

export default async function PaymentMethodsPage() {
  await requireSession('/account/payment-methods')
  return (
    <WordedPage rooms={['web.settings']} reads={paymentMethodsReads}>
      <PaymentMethodsScreen />
    </WordedPage>
  )
}
