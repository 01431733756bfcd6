'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useApi } from '../trpc/client.ts'
import { type IdleState, idleStateOf, keepAliveEveryMs } from './idle-clock.ts'

const lastRequestKey = 'corridor.last-request-at'
const lookEveryMs = 1_000
const signsOfUse = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

/** Shared by all tabs: they have one session. */
const readLastRequest = () => Number(localStorage.getItem(lastRequestKey)) || Date.now()
const noteRequest = () => localStorage.setItem(lastRequestKey, String(Date.now()))

/**
 * How near the session is to its idle end, and how to stay. Every answer of the server begins it anew; so does
 * typing or scrolling, by asking the server now and then. Once the warning stands, only `stay` does.
 */
export function useIdle(idleInMs: number): { state: IdleState; endsAt: string; stay: () => void } {
  const queryClient = useQueryClient()
  const { refetch } = useQuery(useApi().identity.getProfile.queryOptions())
  const [state, setState] = useState<IdleState>('in-use')
  const [endsAt, setEndsAt] = useState('')
  const stay = useCallback(() => {
    noteRequest()
    setState('in-use')
    void refetch()
  }, [refetch])

  useEffect(() => {
    noteRequest()
    return queryClient.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'success') noteRequest()
    })
  }, [queryClient])

  useEffect(() => {
    const timer = setInterval(() => {
      const lastRequest = readLastRequest()
      setState(idleStateOf(Date.now() - lastRequest, idleInMs))
      setEndsAt(new Date(lastRequest + idleInMs).toISOString())
    }, lookEveryMs)
    return () => clearInterval(timer)
  }, [idleInMs])

  useEffect(() => {
    function keepAlive() {
      const sinceRequestInMs = Date.now() - readLastRequest()
      const isInUse = idleStateOf(sinceRequestInMs, idleInMs) === 'in-use'
      if (isInUse && sinceRequestInMs > keepAliveEveryMs) stay()
    }
    for (const sign of signsOfUse) window.addEventListener(sign, keepAlive, { passive: true })
    return () => {
      for (const sign of signsOfUse) window.removeEventListener(sign, keepAlive)
    }
  }, [idleInMs, stay])

  return { state, endsAt, stay }
}
