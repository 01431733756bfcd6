'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { type PricedSend, pricedSendKey, readPricedSend, writePricedSend } from './priced-send.ts'

const neverChanges = () => () => undefined

/** The send that was priced in this browser before there was an account; null when none waits. */
export function usePricedSend(): PricedSend | null {
  const text = useSyncExternalStore(
    neverChanges,
    () => localStorage.getItem(pricedSendKey),
    () => null,
  )
  return useMemo(() => readPricedSend(text, Date.now()), [text])
}

export function keepPricedSend(priced: Omit<PricedSend, 'keptAtMs'>): void {
  localStorage.setItem(pricedSendKey, writePricedSend(priced, Date.now()))
}

/** It was sent, or something else was. */
export function dropPricedSend(): void {
  localStorage.removeItem(pricedSendKey)
}
