import type { LanguageWords } from './concepts.ts';
import { enTerms } from './en-terms.ts';

/** English. */
export const en: LanguageWords = {
  concepts: {
    who: 'which organisation, which organization, what organisation, what organization, who is, who are, whos, who s, who, whom, whose, whos, which person, which people, what person, which department, what department, which unit, which office, which part of icann, which staff member, which member of staff, which colleague',
    when: 'when, whens, wen, what date, which date, what day, which day, what month, which month, what year, which year, what time, date, dates, timeframe, time frame, timing, timeline',
    where:
      'where is, where, wheres, whereabouts, what place, which place, what city, which city, what country, which country, location, venue, place, city, country',
    why: 'why, whys, how come, what for, reason, reasons, what caused, cause, causes, because of what, for what reason, what explains, what is behind, what s behind, whats behind, what lies behind, what led to, what s the reason, whats the reason, how is it that, why on earth, why the heck, why is it that, what is to blame, what s to blame, whats to blame, to blame for, blame for, to blame',
    'how-many':
      'how many, hw many, how mny, howmany, number of, numbers of, count, count of, total, total number of, amount of, tally of, quantity of, what number of',
    'how-much': 'how much, how mutch, hw much, howmuch',
    'how-long':
      'how many years, how long, duration, how many days, how many weeks, how many months, time left, days left, days late, how much time',
    which: 'which, wich, what kind of, what kinds of, what sort of',
    what: 'what, whats, wat, wats',
    how: 'how, hows',
    not: 'no status, no state, no recorded status, not, isnt, isn, arent, aren, aint, hasnt, hasn, havent, haven, wasnt, wasn, werent, weren, didnt, didn, doesnt, doesn, dont, don, without, never, neither, except, apart from',
    status:
      'no status, no state, no recorded status, where are they at, where is it at, where is that at, where are we at, where is this at, where s it at, how are we doing, where have we got to, where have we got, whats the score, what s the score, any movement, any progress, up to speed, whats up, what s up, how did it go, where does it stand, where do they stand, where does this stand, where it stands, where that stands, where does that stand, most advanced, furthest along, farthest along, most far along, least far along, furthest ahead, closest to completion, closest to done, closest to being done, closest to being finished, nearest to completion, closest to the finish, furthest behind, farthest behind, most behind, least advanced, most progress, least progress, furthest from completion, furthest from done, furthest from being done, furthest from finished, most complete, most completed, most finished, least complete, least completed, least finished, lagging most, status, statuses, state, states, state of play, progress*, stand, stands, standing, situation, update, far along, how far, coming along, coming on, going, getting on, getting along, shape, stage, phase, condition, whats up with, what is up with, how about, what about, whats happening, what is happening, whats new with, what is new with, is happening, news, latest, latest on, where are we, where we are, where is, where do we stand, where are things, doing, faring, looking, look like, level of completion, degree of completion, advance*, compare, compares, compared, comparing, comparison*, how goes, hows it going, how s it going, how is it going, how far did we get, how far have we got, how far have we come, how far did they get, how far have they got, what became of, whatever happened to, what happened to, what ever happened to, any word on, any word about, any luck with, where does that leave, where did we land, where did we end up, where did it end up, what s the story with, whats the story with, what s the story on, whats the story on, what is the story with, what s the deal with, whats the deal with, what s the word on, whats the word on, any update on, any updates on, any news on, any news about, catch me up on, bring me up to date on, bring me up to speed on, fill me in on, give me the rundown on, in what shape, what shape is, how s it looking, how is it looking, how are things with, how are things going with, how is it coming along, how did we do on, how did we do with, how did we fare, how did it turn out, how has it turned out, sitrep, eta and status, pulse check, health check, making headway, made headway, any headway, making progress, made progress, gotten anywhere, got anywhere, getting anywhere, moving forward, move forward, moved forward, moving along, on course',
    percent:
      'how much of, how much did it go up, how much did it rise, how much did it grow, how much did it increase, how much did it change, how much have they grown, how much did they go up, how much did they grow, by how much, how big a share, what part of the, what portion, portion, percent, percents, percentage, percentages, %, pct, per cent, how complete, how finished, how done, how far complete, completion rate, completion level, completion figure, share done, share, what share, proportion, fraction, how many percent, how many per cent',
    start:
      'start, starts, started, starting, start date, start dates, begin*, began, begun, commenc*, kick off, kicks off, kicked off, kickoff, launch, launched, launches, launching, initiate*, got going, get going, get started, got started, get under way, got under way, opened, inception, onset, set in motion, got off the ground, get off the ground, get underway, got underway, kicked things off, first step taken, came into being, come into being, get started on, got started on, set off, set out on, take off, took off, start up, started up, first began',
    due: 'is it firm, is it confirmed, is that confirmed, is that firm, date firm, date fixed, date confirmed, date final, date certain, date set, date definite, firm date, actually wraps up, expected to close, expected to wrap up, due, due date, due dates, deadline*, target date, target dates, planned end, planned end date, planned completion, proposed end, proposed end date, proposed end dates, expected to end, expected to be, expected end, end date, end dates, supposed to, slated, scheduled, expected, expect, eta, projected, by when, until when, till when, finish date, completion date, completion dates, planned, forecast, foreseen, anticipated, estimate, estimated, time limit, cutoff, cut off, target completion, when is it meant to, when was it meant to, meant to finish, meant to end, meant to be done, meant to be finished, meant to close, meant to wrap up, was meant to, is meant to, supposed to finish, supposed to be done, supposed to end, drop dead date, dropdead date, sell by date, by what date, by which date, by when should, finishing date, finish line date, target, day of reckoning, when do we expect, when are we expecting, when can we expect, when should we expect, when will we see, when will it be ready, when is it ready, planned to run, due to run, scheduled to run, run until, runs until, running until, go on until, goes on until, last until, lasts until, continue until, ready by, done by, finished by, completed by, land, lands, landing',
    end: 'end, ends, ended, ending, close, closes, closing, closure, completion, finish line',
    finish:
      'validated, sealed, buttoned up, squared away, shipped, rolled out, been signed off, up and running, is it live, live yet, live already, gone live, is live, is online, online yet, out yet, up yet, up or not, done or not, in the bag, put to bed, ticked off, been closed, been wrapped up, got closed, been completed, been finished, been delivered, been done, been achieved, finish, finished, finishes, finishing, finalise*, finalize*, complete, completed, completes, completing, completion, completely, fully implemented, fully complete, fully done, implemented, done, done with, conclude*, wrap up, wraps up, wrapped up, wrapping up, over, over with, delivered, closed, fulfilled, through with, signed off, all set, ready, sorted, resolved, accomplished, achieved, wrapped, in the can, over and done with, done and dusted, crossed off, off the list, off our plate, home and dry, wound up, all the way there, sorted out, sort out, got sorted, get sorted, been sorted, taken care of, nailed, nailed down, ticked, box ticked, polished off, finished off, tied up, put to rest, laid to rest, brought to a close, come to an end, came to an end, seen through, behind us, cleared up, clear up, cleared, dealt with, brought in, fixed, pulled off, over the line, across the line, crossed the finish line, reached the finish line, checked off, is behind us, are behind us, off the table, called it done, good to go, a done deal, done deal, achieved yet, accomplished yet, solved, lived up to, followed through, came true, come true, put right, ironed out, up to scratch',
    open: 'continue, continues, continuing, carry on, carries on, keep going, keeps going, been running, is running, are running, still running, been under way, unfinished, incomplete, uncompleted, undone, outstanding, pending, open, still open, still going, unresolved, in progress, under way, underway, ongoing, on going, active, in flight, not all the way there, not quite there, not there yet, half done, half finished, loose ends, still arguing, still debating, still discussing, still at it, still fighting, in the works, in the pipeline, still alive, dragging on, hanging, hanging over us, up in the air, on the go, on our plate, on the plate, still on our plate, unsettled, not settled, not closed, ongoing work, halfway, half way, half way there, halfway there, work in progress, in the air, left hanging, not wrapped up, on the boil, behind the rest, behind the others, dragging behind, trailing behind, lagging behind the rest, lagging behind the others',
    dropped:
      'dropped, abandoned, cancelled, canceled, scrapped, given up, given up on, gave up, gave up on, called off, shelved, discontinued, withdrawn, ditched',
    left: 'need before, needs before, left, left to do, left over, remain*, missing, to do, todo, todos, to be done, to finish, still need*, still to, still has to, still have to, still on the table, yet to, need to be done, needs to be done, needs doing, lacking, outstanding, unfinished, pending, do we need for, do we need to, do we still need, do we need, is needed for, is needed, are needed, must we do, need to do, still on our list, still on the list, to get it over the line, to get over the line, to get this over the line, to cross the finish line, to close it, to close it out, to close this out, stands between us and, still to come, still outstanding, on the to do list, on our to do list, on the todo list, still ahead of us, ahead of us, yet to happen, yet to be done, homework left, unfinished business, remaining work, loose end, loose ends',
    next: 'next, next step, next steps, upcoming, coming up, forthcoming, what now, what happens now, after this, after that, following, plan for, plans for, plans, planned next, planned for, planned, soonest, coming, going forward, way forward, road ahead, to come, from here, steps, future, ahead, is going to, are going to, am going to, going to be, going to have, was going to, were going to, on the agenda for the next, on the agenda for the coming, on the agenda next, on the horizon, round the corner, around the corner, in the coming, over the coming, in store, lies ahead, lie ahead, where do we go from here, where does it go from here, where does this go from here, now what, what then, then what, and then what, and then, afterwards what, up next, in line, on deck, on the cards, on the books for, coming weeks, coming months, the weeks to come, the months to come, what follows, next move, next moves, next up, the next thing, next thing to do, next task, next tasks, next action, next actions, down the road, down the line, as a next step, happens to, happens with, happens then, happens next, happens once, happens after, once it is finalised, once it is finalized, once it is finished',
    last: 'latest, latest to, furthest off, furthest away, farthest off, last, past, previous, prior, most recent, recent, recently, preceding, earlier',
    first: 'soonest, oldest, first, earliest',
    did: 'did, has been done, have been done, been done, was done, were done, got done, been completed, been finished, been delivered, been achieved, been accomplished, accomplishment*, accomplish*, achieve*, output*, outcome*, result*, deliverable*, delivered, carried out, put in place, put into effect, produced, implemented, implement, done, done so far, work done, come out of, came out of, delivered by',
    late: 'past their proposed end, past its proposed end, past their end, past its end, past their proposed end date, past its proposed end date, past their end date, past its end date, beyond their end date, beyond its end date, past its date, past their date, past the date, late, later than, delay*, overdue, behind, behind schedule, slip*, past due, past its deadline, past their deadline, past deadline, past the deadline, past the due date, past its due date, past their due date, missed, lag*, over deadline, overrun, overran, out of time, postpone*, should have finished, should be finished, should be done, should have been done, should have been finished, should already be, running late, off schedule, off track, dragging, so slow, slow, slowly, so slowly, taking so long, take so long, took so long, takes so long, taking ages, take ages, taken so long, taking forever, take forever, drag, drags, dragged, dragging its feet, dragging their feet, at a crawl, at a snail s pace, running behind, fallen behind, fell behind, falling behind, lagging, not there on time, miss the date, missed the date, missed its date, miss the mark, past its sell by date, overshoot, overshot, slipping, out of schedule, behind the curve, behind time',
    'on-time':
      'on time, on schedule, on track, ahead of schedule, ahead of time, ahead of plan, early, in time, as planned, punctual*',
    change:
      'happen, happens, chang*, new, updated, updates, happened, happening, moved, evolved, developments, movement, different, difference, differences, news, what is new, whats new, what is different, whats different, what s different, anything happen, anything changed, any changes, move the needle, moved the needle, shift, shifted, shifts, gained ground, made strides, advanced the most, advanced most, moved the most, moved most, progressed most, progressed the most, improved most, moved ahead, moved on, jumped, leapt',
    since: 'since, from, starting from, as from, ever since',
    before: 'before, by, prior to, no later than, until, till, up to, earlier than',
    after: 'after, later than, following, past, beyond',
    'more-than': 'more than, over, above, at least, greater than, higher than, exceeding, beyond',
    'less-than': 'less than, under, below, at most, lower than, fewer than, short of',
    depend:
      'stopping, preventing, prevents, slowing down, slows down, in the way of, standing in the way, sign off, signs off, sign off on, signing off, has to approve, have to approve, must approve, needs to approve, need to approve, still has to approve, still have to approve, has to ratify, have to ratify, must ratify, needs to ratify, has to review, have to review, must review, needs to review, still has to review, still have to review, approval of whom, whose approval, whose sign off, whose blessing, whose ok, hold ups, holdup, holdups, hold up, need before, needs before, has to happen before, have to happen before, must happen before, needs to happen before, need to happen before, held things up, hold things up, holding things up, held us up, holding us up, held everything up, external dependenc*, depend*, wait, waits, waiting, waiting on, waiting for, wait on, wait for, await*, block, blocks, blocked, blocking, blocker*, held up, holds up, hold up, holding up, hold back, holds back, held back, holding back, holding, on hold, hing*, relies, rely, relying, reliant, reliance, stuck, bottleneck*, prerequisite*, impediment*, obstacle*, hold-up, stall*, contingent, subject to, outside our control, beyond our control, held over, slow us down, slowed us down, slowed down, slowed things down, slow things down, slowing us down, slowing things down, outside our hands, out of our hands, not in our hands, beyond our reach, outside of our control, out of our control, in our way, got in the way, has to bless, has to ok, have to ok, needs to ok, give the green light, give its blessing, give their blessing, green light, thumbs up, has to agree, have to agree, must agree, still has to agree, still have to agree, has the last word, has the final say, has the last say, who decides, who gets to decide, has to give its ok, have to say yes, has to say yes, kept us waiting, tripped us up, made us late, put us behind, set us back, sets us back, held it up, holding it up, what s keeping, whats keeping, what is keeping, keeping us from, keeps us from, keep us from, stops us from, stopping us from, stop us from, in the road, roadblock*, road block*, showstopper*, show stopper*, logjam, log jam, sticking point*, stumbling block*, hurdle*, hoop*, hoops, snag, snags, hitch, hitches, what s the hitch, what is the catch, the catch, hinge on, hinges on, gating factor, gated by, at the mercy of, beholden to, our hands tied, hands are tied, tied to, in limbo, on ice, in the hands of, out of whose hands, pending on, pending from, need a yes from, needs a yes from, whose desk, whose desks, whose court, in whose court, ball is in, who else has to, who else must, threw a spanner, throws a spanner, spanner in the works, spanner in, wrench in the works, threw a wrench, threw us off, threw off course, derail*, knocked off course, off course, put the brakes on, brakes on, gum up, gummed up, got stuck, gets stuck, get stuck, gone wrong, went wrong, passes through, pass through, has to cross, have to cross, who gets a say, who has a say',
    owner:
      'ran, who ran, carry, carries, carried, carrying, lead, leads, leader, leaders, led, leading, co lead, co leads, co leader, co leaders, colead, coleads, owner*, owns, own, owned, ownership, in charge, in charge of, responsible, responsible for, responsib*, run, runs, running, head, heads, headed, heading, coordinat*, manage, manages, managed, manager, managers, managing, handle, handles, handled, handling, point person, contact person, contact, contacts, take care of, takes care of, taking care of, look after, looks after, looking after, accountable, steer, steers, steering, works on, working on, oversees, oversee, overseeing, go to person, drives, driving, assigned, assignee*, boss, should i talk to, should i speak to, should i contact, should i write to, should i ask, should i turn to, should i go to, should we talk to, should we contact, should we ask, do i talk to, do i speak to, do i contact, do i write to, do i turn to, do i ask, can i talk to, can i contact, can i turn to, can i ask, could i talk to, to talk to, to speak to, to write to, to turn to, reach out to, get in touch with, in touch with, go to for, calls the shots, at the helm, spearhead*, point of contact, takes the lead, took the lead, is behind, minding, minds, who has the lead, who has the lead on, who has ownership, who s on, whos on, who is on, who s doing, whos doing, who is doing, who s running, whos running, who s behind, whos behind, who s the lead, whos the lead, who s heading, whos heading, who s the boss, whose baby, whose job, whose responsibility, whose task, in whose hands, who s got, whos got, who has got, point man, point woman, go to guy, go-to, quarterback*, captain*, in the driver s seat, in the driving seat, at the wheel, at the reins, holds the reins, holding the reins, holds the pen, wears the hat, answers for, answerable for, who do i bug, who do i ping, do i ping, should i ping, who do i email, do i email, should i email, do i reach, can i reach, should i see about, do i see about, heads up, fronts, fronting, looked after, has on her plate, has on his plate, have on their plate, on her plate, on his plate, on their plate, organise, organises, organised, organising, organize, organizes, organized, organizing, prepares, preparing, looks into, looking into, takes on, taking on, whom do i write to, whose door, knock on, do i knock on, should i knock on, at the tiller, mans the, in the hot seat, who s the contact, whos the contact',
    chair:
      'chair, chairs, chaired, chairing, chairperson, chairman, chairwoman, co chair, co chairs, vice chair, presides',
    metric:
      'metric*, data, measure, measures, measured, measuring, measurement*, measurable*, indicator*, kpi, kpis, data capture, data to capture, capture, captures, captured, capturing, data to collect, collect, collects, collected, collecting, gauge*, track, tracked, tracking, data points, monitor, monitored, monitoring, success criteria, yardstick*',
    recommend:
      'propose, proposes, proposed, recommend*, suggestion*, suggest, suggests, suggested, think we should do, think should be done, think we should, thought we should do, thought we should, want us to do, wanted us to do, advise, advised, advice for, would like to see done, would do better',
    resource:
      'resource*, link, links, material*, website, websites, web site, web page, web pages, webpage*, wiki, wikis, page, pages, url, urls, where can i find, where do i find, where can i read, where to find, where can i see, where can we find, read about, read more, read up, tool, tools, reading list, shortcut*',
    goal: 'committed to, commit to, committed themselves to, committed itself to, signed up to, signed up for, set out to, set itself, set themselves, set ourselves, promised, pledged, targets, goal*, objective*, aim, aims, smart, working towards, trying to achieve, hoping to achieve, want to achieve, wants to achieve',
    risk: 'risk*, danger*',
    improve:
      'improvement*, continuous, continuous improvement, continuous improvements, improving, after completion, after it was completed, after it was done, after it was finished, follow up, follow ups, followup, followups, since completion, still being done',
    conflict:
      'contradict*, conflict*, inconsisten*, discrepanc*, disagree*, mismatch*, two values, different values, different figures, differ, consistent, diverge*',
    note: 'note, notes, noted, detail, details, detailed, remark*, recorded about, known about, know about, learn about, recorded, written, mention*',
    define:
      'define, defines, defined, definition*, mean, means, meaning, explain, explains, explanation, what is, what are, whats, what s, who is, who are, who s, whos, describe, describes, clarify, is that supposed to be, is it supposed to be, is this supposed to be, is that supposed to mean',
    'stand-for':
      'stand for, stands for, standing for, standfor, abbreviation*, abbreviated, acronym*, full name, full form, long form, short for, spelled out, spell out, expansion, initials',
    about:
      'diff between, whats the diff, difference between, differences between, what distinguishes, compared with, consist of whom, is made of, who makes up, who sits on, sits in, sits on, sit in, sit on, made up of, makes up, composed of, consists of, consist of, belongs to, about, description, overview, summary, summarise, summarize, sum up, scope, cover, covers, covered, deal with, deals with, dealing with, background, tell me about, tell us about, talk about, info, information, more on, brief, context, point of, meant to do, purpose, topic of, subject of, task of, content, contents, what is it all about, what s it all about, whats it all about, what does it cover, in a nutshell, the gist of, the idea behind, the point of, the aim of, whats the point of, what s the point of, elevator pitch, what does it boil down to, boils down to, refresh my memory on, refresh my memory about, short version, the short version, long story short, one minute summary, two minute summary, minute summary, quick summary, short summary, spell it out, spell that out, spells it out',
    number:
      'number, numbers, numbering, numberings, numbered, nr, id, ids, called, known as, same as, same, correspond*, equivalent, identical, renumbered, row',
    part: 'part, parts, sub part, sub parts, subpart*, half, halves, component*, sub issue, sub issues, subissue*, section, sections, split, divided, pieces, subdivision*',
    role: 'role, roles, position, positions, function, functions, duties, duty',
    source:
      'source, sources, according to, says who, cite, cites, cited, citation, where does it say, which document, which table, which section, reference, table, tables',
    list: 'list, lists, listed, listing, show, show me, all, every, each, enumerate, name, names, run through, rundown, run down, display, any, complete list, full list, are we tracking, do we track, we are tracking, are being tracked, is being tracked, being tracked, on our list, on the list, on our books, on the books, under review, in the plan, in our plan, are in the plan, are there in total, are we dealing with, do we have on file, do we have, on record, we have on record',
    issue:
      'issue, issues, item, items, work track, work tracks, worktrack*, action item, action items, issue areas, issue area, isue, isues, issu, issus, ticket, tickets, task, tasks, workpackage*, work item, work items',
    workstream:
      'key areas, key area, workstream*, work stream, work streams, stream, streams, strand*, pillar*, core area, core areas, work area, work areas, areas of work, area of work',
    topic:
      'subjects, subject areas, policy focus, platform list, policy subjects, topic*, priorit*, theme*, hot topic, hot topics, hot policy topic, hot policy topics, policy issue, policy issues, policy priority, policy priorities, policy topic, policy topics, focus areas, policy platform, care about most, cares about most, matter most, matters most, main concerns, big topics, top of the list, on top of the list',
    meeting:
      'meeting*, call, calls, conference*, forum, forums, gathering*, get together, meet, meets, icann meeting, icann meetings',
    session:
      'was on in, what was on, the week before, week before, week ahead of, week prior to, week leading up to, session*, agenda, agendas, programme, programmes, program, webinar*, workshop*, schedule, timetable, line up, lineup, slot*, outline',
    'cross-community': 'cross community, crosscommunity, cross community session, cross community sessions',
    plenary:
      'plenary, plenaries, plenary session, plenary sessions, policy session, policy sessions, policy plenary, policy plenaries, plenarys',
    point:
      'talking point, talking points, talkingpoint*, talk points, talk point, speaking point, speaking points, points, point to make, key message, key messages, message, messages, messaging, speaking notes, speaking note, tp, tps, lines to take, line to take, say about, say on, to say, say at, saying about, script, position on, our position, stance, argument*, talking pts, pts, sound bites, talkin points',
    body: 'working group, working groups, wg, wgs, committee*, group, groups, subgroup*, working party, working parties, team, teams, body, bodies, taskforce*, task force, task forces, work group, work groups',
    region:
      'region*, ralo, ralos, regional organisation, regional organisations, regional organization, regional organizations, continent*',
    person: 'person, persons, people, individual, individuals, volunteers',
    report:
      'report, reports, reported, reporting, progress report, progress reports, status report, status reports, interim report, interim reports, update report, update reports, half yearly reports, six monthly reports',
    period: 'period, periods, reporting period, reporting periods',
    resolution:
      'resolution*, board resolution, board resolutions, board decision, board decisions, decision*, decide, decided, decides, resolved',
    poll: 'poll, polls, polled, vote, votes, voted, voting, ballot, ballots, consensus call, consensus calls, consensus poll, stand again, stands again, standing again, stand for election, run again, runs again, running again, run for, runs for, running for, stand for another term, another term, step down, steps down, stepping down, stand down, standing down, re elected, reelected, reelection, re election',
    document: 'document, documents, doc, docs, paper, papers, publication*',
    event:
      'event, events, summit, published, publish, issued, released, dated, presented, submitted, adopted, took place, take place, takes place, taking place, happen, happens, held, hold, occur, occurs, occurred',
    figure: 'fig, figure, figures, chart, charts, graph*, statistic*, stats, diagram*',
    activity:
      'activity, activities, action, actions, actions taken, completed activities, milestone*, step taken, steps taken',
    it: 'it, its, this, that, this one, that one, they, them, their, those, these, he, she, him, her',
    and: 'and, or, plus, versus, vs, &',
    'how-often':
      'how often, how frequently, how regularly, frequency, what intervals, which intervals, how many times, what rhythm',
    value:
      'budget, budgets, cost, costs, costed, price, prices, fee, fees, salary, salaries, wage, wages, expenditure*, expense*, spend, spent, spending, money, phone*, telephone*, email*, e mail, e mails, mail address, address, postcode, birthday, age, how old, headcount, population, turnover, revenue*, income, password*, what do you think, what do you make of, what do you feel, how do you feel, your opinion, your view, your views, your take, day of the week, weekday, which weekday, what weekday, price tag, how expensive, how much money',
    most: 'most advanced, most complete, most completed, most finished, most progress, most far along, most, highest, furthest, furthest along, farthest, farthest along, greatest, maximum, max, biggest, best, closest to completion, closest to done, closest to being done, closest to being finished, nearest to completion, closest to the finish, furthest ahead, largest, the largest number of, the highest number of, the greatest number of, largest number of, highest number of, greatest number of',
    least:
      'least advanced, least complete, least completed, least finished, least progress, least, lowest, minimum, min, smallest, worst, slowest, furthest behind, farthest behind, most behind, lagging most, furthest from completion, furthest from done, furthest from being done, furthest from finished, least far along, fewest, the fewest, smallest number of',
    whole:
      'implementation plan, the plan, whole plan, entire plan, everything, overall, whole, entire, entirety, whole thing, whole review, the review, whole project, the project, whole implementation, the implementation, whole plan, altogether, all together, as a whole, in general, generally, all of it, all of this, all of that, the whole lot, the lot',
  },
  neutral: `
    idea ideas
    linked asks sample samples
    caption legend heading headings hereby deemed
    tricks
    folk spell welcome rolls trick
    reach* hit hits attain* gone miss missed
    title titles
    external internal various certain relevant together entirely
    *fully *tely *ively *ously *ally easily recently identif* explain* discuss* mention* talk* inform* communicat* cooperat* collaborat* concerned
    given gave tested test based related recommended policy-related used told provide provides provided providing
    include contained contain contains belong belongs belonging serve serves served aimed allow allows allowed enable enables enabled
    become becomes became remain mean involve involves involved keep kept hold added add adds set bring brought turn turned
    exist exists existed existing regularly usually typically normally recorded record records according stated state said
    concern concerns respond relate relates describe let put run sent send sends receive received receives made call exactly
    total anything anyhow shortly quickly formerly previously originally initially eventually afterwards meanwhile already
    under-way via amid despite unlike like outside inside behind beside near next-to onto beyond off
    actually honestly simple brief short longer anymore everyone people folks team guys friend friends pal mate sir madam
    wanna needa plss pleas plese hii heyy thnks thankyou appreciate appreciated ur pls kindly
    a an the this that these those it its they them their theirs he him his her hers she we us our ours you your yours i me
    my mine ourselves yourself itself themselves myself one ones another other others else both either some several
    am is are was were be been being have has had having do does doing did will would shall should can could may might
    must ought need needs needed going gonna wanna gotta lets let re ve ll d m s t o u r ur ya yo im id ive thats theres
    and or but nor so then than as if because while though although also too just only even still yet already ever again
    once now currently presently today right moment nowadays lately finally eventually actually really quite very much
    more most less least pretty rather almost nearly exactly precisely roughly around approximately maybe perhaps possibly
    probably generally overall basically simply otherwise instead anyway anyhow however therefore thus hence
    of in on at to from by for with into onto upon within out off up down about across along through throughout
    towards toward per via during over under between among amongst regarding concerning respect regards re wrt
    there here whatever whichever whether yet
    please pls plz plse thank thanks thx ty cheers hi hello hey hiya dear folks guys everyone everybody anyone anybody someone somebody
    colleagues morning afternoon evening good kindly sorry excuse hmm um uh er oh ah ok okay yes no yeah yep nope sure
    fine well btw fyi asap lol quick quickly question questions ask asking asked wonder wondering curious tell told say
    says saying said give gives giving gimme lemme show shows showing shown let know knows known knowing see sees seen
    seeing look looks looking find finds finding found get gets getting got gotten take takes taking taken took make makes
    making made come comes coming came go goes went gone put puts keep keeps want wants wanted like liked help helps
    remind check checking bring bringing use uses using used happening think thinks believe guess assume suppose understand seem
    seems appear appears remember hear heard hearing thing things stuff bit bits kind sort type kinds sorts types way ways
    lot lots matter matters fact facts case cases part whole entire everything something anything nothing none work works
    working worked project projects effort efforts time times day days week weeks month months year years date far long soon ago
    exact precise clear clearly official officially formal formally actual current present latest specific specifically
    particular particularly respective respectively main major important big able possible available meant likely certain
    many few little enough such own new old true correct am pm eg ie etc aka named titled labelled quo apart besides
    including included include includes together plus talk talking talks discuss discussed discussing discussion
    stuff whom heck hell damn earth bot penholder whats hows wheres whens whos readers tldr scoop lowdown deal nutshell
    short simple words word english language term terms terminology abt wrt cos coz cuz tho thru bcoz
    sth smth dunno urgently urgent hurry simply briefly list shall name set
    doing being regard rn atm yall
    reckon* imagin* presum* doubt* realis* realiz* notic* spotted recall* forget forgot forgotten forgetting confus*
    puzzl* unsure unclear aware mistaken wrong wrongly apolog* grateful pardon bother bothers bothered bothering mind
    minded trouble noob rookie silly stupid dumb trivial obvious happy glad sad great nice easy hard difficult tricky
    useful helpful handy serious seriously real proper decent weird odd strange funny lovely awful try tries tried
    trying attempt* struggl* hope hopes hoped hoping hopefully wish wishes wished love loved hate catch catches caught
    catching follow followed skip skips skipped forward forwarded prepare prepares prepared preparing compile
    compiling compiled dig digging browse browsing search searching searched searches scroll scrolled speak speaks
    speaking spoke spoken chat chatting chatted tells telling chip pop pops popped pick picks picked picking stick
    sticks wot wat wht wats kinda sorta lmk ta tyvm anyways whatsoever yup hmmm ooh w b4 gr8 luv y'all alright lads
    crew gang bunch mates peeps fellow fellows kindest greetings night tonight tomorrow figured further furthermore
    moreover indeed truly fairly absolutely totally broadly largely mainly mostly merely chiefly notably essentially
    effectively informally straight straightforward plain plainly bluntly quickie heads fresh spare somewhere anywhere
    nowhere elsewhere wherever whenever somehow someway sometime sometimes eight hundred dozen couple loads tons
    plenty handful guessing guessed bet believes cut cuts chase ahead honest frank frankly sincere sincerely onwards
    onward henceforth thereof therein thereby whereby wherein unable unlikely supposed supposedly apparently allegedly
    reportedly presumably side sides angle angles hands son daughter mum dad neighbour neighbor push pushes pushing
    tiny feel feels felt sound sounds sounded worry worries worried blank fuzzy rusty literally mess jargon gibberish
    slide slides briefing pitch bloke ain somebody's anybody's lost losing keeping extra full wondered wonders
    curiosity wanting afterward meantime collaborate contribute volunteering sore headache nuisance thorn hiccup
    hiccups spanner gain gains gained properly correctly nicely neatly duly pesky blasted darn ppl dang jeez gosh wow
    hooray cool awesome brilliant bravo congrats promptly swiftly smoothly genuinely seemingly evidently bullet
    bullets headline headlines glance sentence sentences nobody's everybody's whoever whomever whosoever howsoever
    pleasee pleaaase heya heyo sup wassup`,
  shortForms: {
    mth: 'month',
    mths: 'months',
    wk: 'week',
    wks: 'weeks',
    yr: 'year',
    yrs: 'years',
    vid: 'video',
    vids: 'videos',
    mtg: 'meeting',
    mtgs: 'meetings',
    rec: 'recommendation',
    recs: 'recommendations',
    prio: 'priority',
    prios: 'priorities',
  },
  months: [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ],
  numbers: [
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
    'twenty',
  ],
  ordinals: [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
  ],
  dateParts: { start: 'start, beginning, early, begin', middle: 'middle, mid', end: 'end, late, close' },
  terms: enTerms,
};
