import type { IncomingMessage } from 'node:http';
import {
  GatewayCloseCodes as Close,
  GatewayDispatchEvents,
  GatewayOpcodes as Op,
} from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { GatewayState } from './gatewayState.js';
import { guildCreatePayload, otherGuildPayload, readyPayload } from './greeting.js';
import { readsMessageContent, refusedIntents } from './intents.js';
import { createSession, type Session } from './session.js';

const frame = z.object({ op: z.int(), d: z.unknown() });
const identify = z.object({
  token: z.string(),
  intents: z.unknown(),
  properties: z.record(z.string(), z.unknown()),
  shard: z.tuple([z.int(), z.int()]).optional(),
});
const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

/** Speaks the gateway's protocol with one connection: hello, identify or resume, heartbeats, events. */
export function serveConnection(gateway: GatewayState, socket: WebSocket, request: IncomingMessage): void {
  const { world, options, faults, sessions } = gateway;
  let session: Session | null = null;
  const send = (payload: unknown): void => socket.send(JSON.stringify(payload));
  const closeWith = (code: Close): void => socket.close(code, Close[code]);

  const version = new URL(request.url ?? '/', 'http://localhost').searchParams.get('v');
  if (version !== null && version !== '10') {
    closeWith(Close.InvalidAPIVersion);
    return;
  }
  send({
    op: Op.Hello,
    d: { heartbeat_interval: options.heartbeatIntervalMs, _trace: [] },
    s: null,
    t: null,
  });

  function attach(to: Session): void {
    session = to;
    to.attach(send);
    world.readsMessageContent = readsMessageContent(to.intents);
  }

  function onIdentify(data: unknown): void {
    const parsed = identify.safeParse(data);
    if (session !== null && sessions.has(session.id)) closeWith(Close.AlreadyAuthenticated);
    else if (!parsed.success) closeWith(Close.DecodeError);
    else if (faults.identifyCloseCode !== null) socket.close(faults.identifyCloseCode);
    else if (!options.acceptsToken(parsed.data.token)) closeWith(Close.AuthenticationFailed);
    else start(parsed.data.intents, parsed.data.shard ?? [0, 1]);
  }

  function start(intents: unknown, shard: [number, number]): void {
    const refused = refusedIntents(intents, options.privilegedIntents);
    if (refused !== null) {
      closeWith(refused);
      return;
    }
    if (shard[0] < 0 || shard[0] >= shard[1]) {
      closeWith(Close.InvalidShard);
      return;
    }
    const started = createSession(Number(intents));
    sessions.set(started.id, started);
    attach(started);
    const ready = readyPayload(world, started.id, options.resumeUrl(), shard);
    started.dispatch({ t: GatewayDispatchEvents.Ready, d: ready });
    if (world.guild.hasBot)
      started.dispatch({ t: GatewayDispatchEvents.GuildCreate, d: guildCreatePayload(world) });
    for (const id of world.otherServers)
      started.dispatch({ t: GatewayDispatchEvents.GuildCreate, d: otherGuildPayload(world, id) });
    gateway.connectionChanged.emit(true);
  }

  function onResume(data: unknown): void {
    const parsed = resume.safeParse(data);
    if (!parsed.success) {
      closeWith(Close.DecodeError);
      return;
    }
    if (!options.acceptsToken(parsed.data.token)) {
      closeWith(Close.AuthenticationFailed);
      return;
    }
    const known = sessions.get(parsed.data.session_id);
    if (known === undefined || faults.refusesResume) {
      send({ op: Op.InvalidSession, d: false });
      return;
    }
    if (parsed.data.seq > known.sequence) {
      closeWith(Close.InvalidSeq);
      return;
    }
    attach(known);
    known.replay(parsed.data.seq);
    send({ op: Op.Dispatch, t: GatewayDispatchEvents.Resumed, s: known.sequence, d: { _trace: [] } });
    gateway.connectionChanged.emit(true);
  }

  socket.on('message', (raw: Buffer) => {
    const parsed = readFrame(raw);
    if (parsed === null) {
      closeWith(Close.DecodeError);
      return;
    }
    switch (parsed.op) {
      case Op.Heartbeat:
        if (faults.answersHeartbeats) send({ op: Op.HeartbeatAck });
        return;
      case Op.Identify: {
        onIdentify(parsed.d);
        return;
      }
      case Op.Resume: {
        onResume(parsed.d);
        return;
      }
      case Op.PresenceUpdate:
      case Op.VoiceStateUpdate:
      case Op.RequestGuildMembers:
        if (session === null) closeWith(Close.NotAuthenticated);
        return;
      default: {
        closeWith(Close.UnknownOpcode);
        return;
      }
    }
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => {
    session?.detach();
    const saidGoodbye = code === 1000 || code === 1001;
    if (session !== null && saidGoodbye) sessions.delete(session.id);
    gateway.connectionChanged.emit(gateway.connected);
  });
}

function readFrame(raw: Buffer): z.infer<typeof frame> | null {
  try {
    return frame.safeParse(JSON.parse(raw.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}
