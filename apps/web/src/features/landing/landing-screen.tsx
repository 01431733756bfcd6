'use client'
import { walletCurrencies } from '@corridor/kernel/currency'
import { buttonClass } from '@corridor/ui/button'
import { Link } from '@corridor/ui/link'
import { Banknote, Eye, Lock, Route, Scale, Wallet } from 'lucide-react'
import type { ReactNode } from 'react'
import { Calculator } from './calculator.tsx'

const currencyCount = walletCurrencies.length

/** The front page: what Corridor is, what a transfer costs right now, and the way in. */
export function LandingScreen() {
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-gulf px-card py-section sm:px-screen lg:py-gulf">
      <section className="grid items-center gap-section lg:grid-cols-2 lg:gap-gulf">
        <div className="flex flex-col gap-screen">
          <h1 className="text-hero font-semibold tracking-tight">
            Money across borders, at the real rate
          </h1>
          <p className="max-w-reading text-section text-ink-soft">
            Hold, convert and send money in {currencyCount} currencies. You get the mid-market rate
            and see our fee before you confirm.
          </p>
          <div className="flex flex-col gap-item sm:flex-row">
            <Link href="/register" className={buttonClass()}>
              Open an account
            </Link>
            <Link href="/sign-in" className={buttonClass({ variant: 'secondary', width: 'phone' })}>
              Sign in
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

const reasons: readonly { icon: ReactNode; title: string; text: string }[] = [
  {
    icon: <Scale aria-hidden className="size-5" />,
    title: 'The mid-market rate',
    text: 'The rate that banks use among themselves, with its source and date on every quote. No margin in it.',
  },
  {
    icon: <Eye aria-hidden className="size-5" />,
    title: 'One fee, in view',
    text: 'A share and a fixed part, shown before you confirm. If a payment comes back, the fee comes back too.',
  },
  {
    icon: <Lock aria-hidden className="size-5" />,
    title: 'A rate that holds',
    text: 'Your quote is locked for 30 minutes. What you confirm is what happens, to the cent.',
  },
  {
    icon: <Wallet aria-hidden className="size-5" />,
    title: 'A wallet per currency',
    text: 'Open them as you need them, add money by bank transfer or card, convert between them.',
  },
  {
    icon: <Route aria-hidden className="size-5" />,
    title: 'Every step, dated',
    text: 'Each transfer has a tracker: set up, taken, sent, delivered. It moves while you look.',
  },
  {
    icon: <Banknote aria-hidden className="size-5" />,
    title: 'To banks and to people',
    text: 'Pay out to a bank account abroad, or to a handle, e-mail or phone number in seconds.',
  },
]

function Reasons() {
  return (
    <section aria-labelledby="why" className="flex flex-col gap-screen">
      <h2 id="why" className="text-title font-semibold">
        What you can count on
      </h2>
      <ul className="grid gap-section sm:grid-cols-2 lg:grid-cols-3">
        {reasons.map((reason) => (
          <li key={reason.title} className="flex flex-col gap-chip">
            <span className="flex size-touch items-center justify-center rounded-full bg-accent-soft text-accent">
              {reason.icon}
            </span>
            <h3 className="font-semibold">{reason.title}</h3>
            <p className="text-ink-soft">{reason.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const steps: readonly { title: string; text: string }[] = [
  { title: 'Open an account', text: 'Your e-mail address and your name. It takes a minute.' },
  { title: 'Confirm who you are', text: 'A photo of your passport, identity card or licence.' },
  { title: 'Add money', text: 'By bank transfer under your own reference, or by card.' },
  { title: 'Send it', text: 'See the price, confirm, and watch it arrive.' },
]

function Steps() {
  return (
    <section
      aria-labelledby="how"
      className="flex flex-col gap-screen rounded-sheet bg-sunken p-screen sm:p-section"
    >
      <h2 id="how" className="text-title font-semibold">
        How it works
      </h2>
      <ol className="grid gap-screen sm:grid-cols-2 lg:grid-cols-4">
        {steps.map((step, index) => (
          <li key={step.title} className="flex flex-col gap-hair">
            <span aria-hidden className="text-support font-semibold text-accent">
              {index + 1}
            </span>
            <h3 className="font-semibold">{step.title}</h3>
            <p className="text-support text-ink-soft">{step.text}</p>
          </li>
        ))}
      </ol>
      <Link href="/register" className={buttonClass({ variant: 'secondary' }, 'w-full sm:w-fit')}>
        Open an account
      </Link>
    </section>
  )
}
