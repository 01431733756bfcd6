import type { Metadata } from 'next'
import { PaymentMethodsScreen } from '../../../../features/settings/payment-methods-screen.tsx'
import { paymentMethodsReads } from '../../../../features/settings/settings-reads.ts'
import { ReadAhead } from '../../../../shell/page-reads.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Payment methods' }

export default async function PaymentMethodsPage() {
  await requireSession('/account/payment-methods')
  return (
    <ReadAhead reads={paymentMethodsReads}>
      <PaymentMethodsScreen />
    </ReadAhead>
  )
}
