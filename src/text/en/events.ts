/** Events of the log, in the past tense. Parameters: place, side, actor, force, about, before, after, change, other. */
export const events = {
  'event.orderGiven': '{actor}: {about}', 'event.orderRefused': '{actor}: \u201c{about}\u201d could not be carried out',
  'event.signalGiven': 'Seen by everybody: {about}', 'event.supportChanged': 'Support of {actor} for {side}', 'event.beliefChanged': 'Belief of {actor} in the survival of its partner',
  'event.credibilityChanged': 'Credibility of {side}', 'event.capitalSpent': 'Political capital of {actor}', 'event.packageSent': '{actor} sent {force}',
  'event.packageIntercepted': '{force} was stopped on the way', 'event.packageRefused': '{force} was refused passage', 'event.forceArrived': '{force} arrived at {place}',
  'event.sortiesFlown': '{actor} flew sorties over {place}', 'event.moneySent': '{actor} sent money to {side}', 'event.restraintChanged': 'Restraint on {side}',
  'event.exitChanged': '{about}', 'event.asylumOffered': '{actor} offered asylum', 'event.evacuationBegan': '{actor} began to evacuate its {about}',
  'event.evacuationEnded': 'The {about} of {actor} are out', 'event.peopleBroughtBack': '{actor} brought its {about} back', 'event.statementLeaked': 'A quiet message of {actor} leaked',
  'event.forceMoved': '{force} moved to {place}', 'event.forceRepelled': '{force} was stopped short of {place}', 'event.reserveCommitted': '{force} was committed to {place}',
  'event.drawInOrdered': '{side} ordered {place} to draw in', 'event.garrisonInspected': 'The garrison of {place} was inspected', 'event.payRaised': '{side} raised pay',
  'event.orderKept': 'Order was kept in {place}', 'event.arsenalGuarded': 'The arsenal at {place} was guarded', 'event.termsOffered': '{side} offered terms to {place}',
  'event.placeReassured': 'The people of {place} were reassured', 'event.groundGained': '{side} gained ground at {place}', 'event.menLost': 'Losses of {force} at {place}',
  'event.willChanged': 'Will of {force}', 'event.garrisonWithdrew': 'The garrison of {place} withdrew', 'event.garrisonBargained': 'The garrison of {place} gave up on terms',
  'event.garrisonDeserted': 'The garrison of {place} left its posts', 'event.garrisonChangedSides': 'The garrison of {place} changed sides', 'event.garrisonDrewIn': 'The garrison of {place} drew in',
  'event.placeRose': '{place} rose', 'event.placeContested': '{side} attacked {place}', 'event.holderChanged': '{place}: {before} gave way to {after} {about}',
  'event.civiliansHarmed': 'Civilians were harmed at {place}', 'event.leaderLeft': 'The leader of {side} left', 'event.leaderSpoke': 'The leader of {side} spoke',
  'event.powerHandedOver': '{side} handed over power', 'event.talkOpened': 'Talks opened: {about}', 'event.talkAgreed': 'Agreement: {about}', 'event.talkFailed': 'Talks failed: {about}',
  'event.ceasefireBegan': 'A cease-fire began', 'event.ceasefireEnded': 'A cease-fire ended', 'event.relationChanged': 'Relations changed', 'event.triggerFired': '{about}',
  'event.actEnded': '{about}', 'event.arsenalStruck': 'The arsenal at {place} was struck',
  'event.someone': 'someone', 'event.somewhere': 'the country', 'event.aForce': 'a force', 'event.inBand': 'seen from outside, in bands',

  'head.fellOne': '{side} takes {place} {manner}', 'head.fellMany': '{side} takes {n} places: {places}', 'head.andMore': { one: '{places} and {count} more', other: '{places} and {count} more' },
  'head.evacuation': '{actor} begins to evacuate its {about}', 'head.rose': '{place} rises', 'head.quiet': 'A quiet half day', 'head.attack': '{side} attacks {place}',
  'head.repelled': 'An attack on {place} is held',

  'signal.placeLost': 'a place was lost', 'signal.noticeToLeave': '{actor} told its citizens to leave', 'signal.evacuation': '{actor} is evacuating', 'signal.stoodBy': '{actor} stood by {side}',
  'signal.hedged': '{actor} hedged', 'signal.letGo': '{actor} let {side} go', 'signal.drawIn': '{side} is drawing in', 'signal.leaderSpoke': 'the leader of {side} spoke',
  'signal.leaderLeft': 'the leader of {side} left', 'signal.leak': 'a quiet message leaked', 'signal.promise': '{side} made a promise', 'signal.borderClosed': '{actor} closed a crossing',
  'signal.reinforced': '{actor} sent reinforcements', 'signal.struck': '{actor} struck', 'signal.warning': '{actor} gave a warning', 'signal.harm': 'civilians were harmed',

  'phase.orders': 'Orders', 'phase.allies': 'Allies act', 'phase.movement': 'Movement', 'phase.fighting': 'Fighting', 'phase.news': 'News', 'phase.will': 'Will',
  'phase.breaking': 'Breaking', 'phase.risings': 'Risings', 'phase.control': 'Control', 'phase.support': 'Support', 'phase.talks': 'Talks and events', 'phase.outcome': 'Outcome',

  'why.open': 'Why?', 'why.title': 'Why: {what}', 'why.from': 'from {before}', 'why.to': 'to {after}', 'why.sum': 'sum', 'why.chance': 'Chance of it: {probability} in 1,000. Drawn: {draw}.',
  'why.happened': 'It happened, since the draw was lower.', 'why.notHappened': 'It did not happen.', 'why.bands': 'You see the size of others\u2019 reasons only in words. The debrief opens all of it.',
  'why.source': '{term} ({source})', 'why.strongUp': 'strongly up', 'why.up': 'up', 'why.slightUp': 'slightly up', 'why.slightDown': 'slightly down', 'why.down': 'down', 'why.strongDown': 'strongly down',
} as const;
