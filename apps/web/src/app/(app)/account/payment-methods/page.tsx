import type { Metadata } from 'next'
import { PaymentMethodsScreen } from '../../../../features/settings/payment-methods-screen.tsx'
import { requireSession } from '../../../../shell/require-session.ts'

export const metadata: Metadata = { title: 'Payment methods' }

export default async function PaymentMethodsPage() {
  await requireSession('/account/payment-methods')
  return <PaymentMethodsScreen />
}
