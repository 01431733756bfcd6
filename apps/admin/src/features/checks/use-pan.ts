'use client'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'

const keyStep = 40
const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [keyStep, 0],
  ArrowRight: [-keyStep, 0],
  ArrowUp: [0, keyStep],
  ArrowDown: [0, -keyStep],
}

/** Moves a picture under its frame, by dragging or with the arrow keys. */
export function usePan() {
  const [place, setPlace] = useState({ x: 0, y: 0 })
  const move = (byX: number, byY: number) => setPlace((now) => ({ x: now.x + byX, y: now.y + byY }))
  return {
    ...place,
    reset: () => setPlace({ x: 0, y: 0 }),
    handlers: {
      tabIndex: 0,
      onPointerDown: (event: PointerEvent<HTMLElement>) =>
        event.currentTarget.setPointerCapture(event.pointerId),
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) {
          move(event.movementX, event.movementY)
        }
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const direction = directions[event.key]
        if (!direction) return
        event.preventDefault()
        move(...direction)
      },
    },
  }
}
