'use client'
import { walletCurrencies } from '@corridor/kernel/currency'
import { buttonClass } from '@corridor/ui/button'
import { Link } from '@corridor/ui/link'
import { useWords } from '@corridor/words/react'
import { Banknote, Eye, Lock, Route, Scale, Wallet } from 'lucide-react'
import { Calculator } from './calculator.tsx'

/** The front page: what Corridor is, what a transfer costs right now, and the way in. */
export function LandingScreen() {
  const words = useWords('web.landing')
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-gulf px-card py-section sm:px-screen lg:py-gulf">
      <section className="grid items-center gap-section lg:grid-cols-2 lg:gap-gulf">
        <div className="flex flex-col gap-screen">
          <h1 className="text-hero font-semibold tracking-tight">{words('headline')}</h1>
          <p className="max-w-reading text-section text-ink-soft">
            {words('headline-detail', { count: walletCurrencies.length })}
          </p>
          <div className="flex flex-col gap-item sm:flex-row">
            <Link href="/register" className={buttonClass()}>
              {words('open-account')}
            </Link>
            <Link href="/sign-in" className={buttonClass({ variant: 'secondary', width: 'phone' })}>
              {words('sign-in')}
            </Link>
          </div>
        </div>
        <Calculator />
      </section>
      <Reasons />
      <Steps />
    </div>
  )
}

const reasons = [
  { name: 'rate', Icon: Scale },
  { name: 'fee', Icon: Eye },
  { name: 'quote', Icon: Lock },
  { name: 'wallets', Icon: Wallet },
  { name: 'tracker', Icon: Route },
  { name: 'ways', Icon: Banknote },
] as const

function Reasons() {
  const words = useWords('web.landing')
  return (
    <section aria-labelledby="why" className="flex flex-col gap-screen">
      <h2 id="why" className="text-title font-semibold">
        {words('reasons')}
      </h2>
      <ul className="grid gap-section sm:grid-cols-2 lg:grid-cols-3">
        {reasons.map(({ name, Icon }) => (
          <li key={name} className="flex flex-col gap-chip">
            <span className="flex size-touch items-center justify-center rounded-full bg-accent-soft text-accent">
              <Icon aria-hidden className="size-5" />
            </span>
            <h3 className="font-semibold">{words(`reason-${name}`)}</h3>
            <p className="text-ink-soft">{words(`reason-${name}-detail`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const steps = ['account', 'identity', 'money', 'send'] as const

function Steps() {
  const words = useWords('web.landing')
  return (
    <section
      aria-labelledby="how"
      className="flex flex-col gap-screen rounded-sheet bg-sunken p-screen sm:p-section"
    >
      <h2 id="how" className="text-title font-semibold">
        {words('steps')}
      </h2>
      <ol className="grid gap-screen sm:grid-cols-2 lg:grid-cols-4">
        {steps.map((step, index) => (
          <li key={step} className="flex flex-col gap-hair">
            <span aria-hidden className="text-support font-semibold text-accent">
              {index + 1}
            </span>
            <h3 className="font-semibold">{words(`step-${step}`)}</h3>
            <p className="text-support text-ink-soft">{words(`step-${step}-detail`)}</p>
          </li>
        ))}
      </ol>
      <Link href="/register" className={buttonClass({ variant: 'secondary' }, 'w-full sm:w-fit')}>
        {words('open-account')}
      </Link>
    </section>
  )
}
