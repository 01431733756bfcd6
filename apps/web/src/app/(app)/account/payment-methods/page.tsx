import { PaymentMethodsScreen } from '../../../../features/settings/payment-methods-screen.tsx'
import { paymentMethodsReads } from '../../../../features/settings/settings-reads.ts'
import { requireSession } from '../../../../shell/require-session.ts'
import { titled, WordedPage } from '../../../../shell/worded-page.tsx'

export const generateMetadata = titled('web.settings', (words) => words('methods'))

export default async function PaymentMethodsPage() {
  await requireSession('/account/payment-methods')
  return (
    <WordedPage rooms={['web.settings']} reads={paymentMethodsReads}>
      <PaymentMethodsScreen />
    </WordedPage>
  )
}
