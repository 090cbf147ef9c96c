import { randomUUID } from 'node:crypto';
import type { ActionName, OfferKind, RoleId } from '@sprechraum/shared/policy';
import { relationsFor } from '@sprechraum/shared/rules';
import { planChat, takePlace } from '../../offers/chats/index.ts';
import { decide, openThread, writePost } from '../../offers/forum/index.ts';
import { switchMessages, writeTo } from '../../offers/private-messages/index.ts';
import type { Actor, Context } from '../../platform/access/context.ts';
import type { Platform } from '../../platform/platform.ts';
import { onDay } from '../timeline.ts';
import { announcements } from './chats.ts';
import { conversations } from './messages.ts';
import type { Announcement, Conversation, TopicStory, When, Written } from './story.ts';
import { topics } from './topics.ts';

/** Something that happens among members, and whom of those who seek advice it takes. */
export interface Happening {
  readonly at: Date;
  readonly members: readonly string[];
  readonly happen: () => Promise<unknown>;
}

interface Cast {
  readonly platform: Platform;
  readonly now: Date;
  /** Who somebody is, by nickname or pseudonym. */
  readonly whoIs: (name: string) => Actor;
  /** Nicknames of the team with their roles. */
  readonly team: ReadonlyMap<string, { readonly role: RoleId }>;
}

const minute = 60_000;
const quarterOfAnHour = 15 * minute;

/** What happens among the members of a service that has a forum, private messages or chats, as far as it has them. */
export function happenings(cast: Cast): Happening[] {
  const offered = new Set(
    cast.platform.policy.offers.flatMap(({ kind, enabled }) => (enabled ? [kind] : [])),
  );
  const told = [
    ...(offered.has('forum') ? topics.flatMap((topic) => topicHappens(cast, topic)) : []),
    ...(offered.has('private-messages')
      ? conversations.flatMap((conversation) => conversationHappens(cast, conversation))
      : []),
    ...announcements.flatMap((announcement) => announcementHappens(cast, offered, announcement)),
  ];
  return told.filter(({ at }) => at <= cast.now);
}

const instant = ({ now }: Cast, { daysAgo, at }: When): Date => onDay(now, -daysAgo, at);
const membersIn = ({ team }: Cast, names: readonly string[]) => names.filter((name) => !team.has(name));

/** The context in which a route would let somebody do something. */
function doing({ platform, whoIs }: Cast, name: string, action: ActionName): Context {
  const actor = whoIs(name);
  const relations = relationsFor(platform.policy, actor.role as RoleId, action);
  return { actor, action, relations, now: platform.clock.now() };
}

function topicHappens(cast: Cast, topic: TopicStory): Happening[] {
  const { platform } = cast;
  const threadId = randomUUID();
  const moderator = [...cast.team].find(
    ([, { role }]) => relationsFor(platform.policy, role, 'forum.moderate').length > 0,
  )?.[0];
  /** What a member writes is read by a moderator within the hour. */
  const written = (post: Written, write: (id: string) => Promise<{ state: string }>): Happening[] => {
    const id = randomUUID();
    let state = '';
    const at = instant(cast, post);
    const read = async () => {
      if (state === 'waiting' && moderator)
        await decide(platform, doing(cast, moderator, 'forum.moderate'), id, { decision: 'approve' });
    };
    return [
      {
        at,
        members: membersIn(cast, [post.by]),
        happen: async () => {
          ({ state } = await write(id));
        },
      },
      ...(post.waits ? [] : [{ at: new Date(at.getTime() + 40 * minute), members: [], happen: read }]),
    ];
  };
  const { board, title, contentNote } = topic;
  return [
    ...written(topic, (id) =>
      openThread(platform, doing(cast, topic.by, 'forum.write'), threadId, {
        id,
        board,
        title,
        text: topic.text,
        ...(contentNote && { contentNote }),
      }),
    ),
    ...topic.replies.flatMap((reply) =>
      written(reply, (id) =>
        writePost(platform, doing(cast, reply.by, 'forum.write'), threadId, { id, text: reply.text }),
      ),
    ),
  ];
}

function conversationHappens(cast: Cast, { between, messages }: Conversation): Happening[] {
  const { platform } = cast;
  const [first] = messages;
  if (!first) return [];
  const ready = new Date(instant(cast, first).getTime() - quarterOfAnHour);
  return [
    ...between.map((name) => ({
      at: ready,
      members: [name],
      happen: () => switchMessages(platform, doing(cast, name, 'private-message.send'), true),
    })),
    ...messages.map((message) => ({
      at: instant(cast, message),
      members: [message.by],
      happen: () => {
        const to = between.find((name) => name !== message.by) ?? '';
        const context = doing(cast, message.by, 'private-message.send');
        return writeTo(platform, context, to, { id: randomUUID(), text: message.text });
      },
    })),
  ];
}

function announcementHappens(
  cast: Cast,
  offered: ReadonlySet<OfferKind>,
  { kinds, begins, host, guests, alsoFor, capacity, ...announced }: Announcement,
): Happening[] {
  const { platform, now } = cast;
  const { chats } = platform.policy;
  const kind = kinds.find((candidate) => offered.has(candidate));
  if (!kind || !chats) return [];
  const id = randomUUID();
  const comes = (place: number) => new Date(now.getTime() - (guests.length - place) * minute);
  // Within a quarter of an hour of the first guest: nobody is let in earlier than that.
  const soon = new Date(Math.ceil(comes(0).getTime() / quarterOfAnHour) * quarterOfAnHour);
  const startsAt = begins === 'soon' ? soon : instant(cast, begins);
  const known = chats.audiences.map(({ code }) => code).filter((code) => alsoFor.includes(code));
  const plan = {
    ...announced,
    kind,
    startsAt,
    audiences: [chats.members, ...known],
    capacity: Math.min(capacity, chats.largest),
  };
  return [
    {
      at: new Date(now.getTime() - 3 * 24 * 60 * minute),
      members: [],
      happen: () => planChat(platform, doing(cast, host, 'chat.plan'), id, plan),
    },
    ...guests.map((name, place) => ({
      at: comes(place),
      members: [name],
      happen: () => takePlace(platform, doing(cast, name, 'chat.enter'), id, { acceptsRules: true }),
    })),
  ];
}
