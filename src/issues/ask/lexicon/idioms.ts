import type { Language } from '../../../text/text.ts';
import type { SpokenWords } from './spoken.ts';

/**
 * Turns of speech by which people ask how a thing goes, who has it, what comes next and what is in the way, in place of the
 * words of a report. Of the same form as the other tables of a language.
 */
export const idioms: Readonly<Record<Language, SpokenWords>> = {
  en: {
    concepts: {
      status:
        'how goes, hows it going, how s it going, how is it going, how far did we get, how far have we got, how far have we come, how far did they get, how far have they got, what became of, whatever happened to, what happened to, what ever happened to, any word on, any word about, any luck with, where does that leave, where did we land, where did we end up, where did it end up, what s the story with, whats the story with, what s the story on, whats the story on, what is the story with, what s the deal with, whats the deal with, what s the word on, whats the word on, any update on, any updates on, any news on, any news about, catch me up on, bring me up to date on, bring me up to speed on, fill me in on, give me the rundown on, in what shape, what shape is, how s it looking, how is it looking, how are things with, how are things going with, how is it coming along, how did we do on, how did we do with, how did we fare, how did it turn out, how has it turned out, sitrep, eta and status, pulse check, health check, making headway, made headway, any headway, making progress, made progress, gotten anywhere, got anywhere, getting anywhere, moving forward, move forward, moved forward, moving along, on course',
      finish:
        'sorted out, sort out, got sorted, get sorted, been sorted, taken care of, nailed, nailed down, ticked, box ticked, wrapped, polished off, finished off, tied up, put to rest, laid to rest, brought to a close, come to an end, came to an end, seen through, behind us, cleared up, clear up, cleared, dealt with, brought in, fixed, pulled off, over the line, across the line, crossed the finish line, reached the finish line, checked off, is behind us, are behind us, off the table, called it done, good to go, a done deal, done deal, achieved yet, accomplished yet, solved, lived up to, followed through, came true, come true, put right, ironed out, up to scratch',
      open: 'still alive, dragging on, hanging, hanging over us, up in the air, on the go, on our plate, on the plate, still on our plate, unsettled, not settled, not closed, ongoing work, halfway, half way, half way there, halfway there, work in progress, in the air, left hanging, not wrapped up, on the boil, behind the rest, behind the others, dragging behind, trailing behind, lagging behind the rest, lagging behind the others',
      left: 'do we need for, do we need to, do we still need, do we need, is needed for, is needed, are needed, must we do, need to do, still on our list, still on the list, to get it over the line, to get over the line, to get this over the line, to cross the finish line, to close it, to close it out, to close this out, stands between us and, still to come, still outstanding, on the to do list, on our to do list, on the todo list, still ahead of us, ahead of us, yet to happen, yet to be done, homework left, unfinished business, remaining work, loose end, loose ends',
      next: 'on the agenda for the next, on the agenda for the coming, on the agenda next, on the horizon, round the corner, around the corner, in the coming, over the coming, in store, lies ahead, lie ahead, where do we go from here, where does it go from here, where does this go from here, what now, now what, what then, then what, and then what, and then, after that, afterwards what, up next, in line, on deck, on the cards, on the books for, coming weeks, coming months, the weeks to come, the months to come, what follows, next move, next moves, next up, the next thing, next thing to do, next task, next tasks, next action, next actions, down the road, down the line, as a next step, happens to, happens with, happens then, happens next, happens once, happens after, once it is finalised, once it is finalized, once it is finished',
      late: 'so slow, slow, slowly, so slowly, taking so long, take so long, took so long, takes so long, taking ages, take ages, taken so long, taking forever, take forever, drag, drags, dragged, dragging its feet, dragging their feet, at a crawl, at a snail s pace, running behind, fallen behind, fell behind, falling behind, lagging, not there on time, miss the date, missed the date, missed its date, miss the mark, past its sell by date, overshoot, overshot, slipping, out of schedule, behind the curve, behind time',
      depend:
        'holdup, hold up, held it up, holding it up, what s keeping, whats keeping, what is keeping, keeping us from, keeps us from, keep us from, stops us from, stopping us from, stop us from, in the road, roadblock*, road block*, showstopper*, show stopper*, logjam, log jam, sticking point*, stumbling block*, hurdle*, hoop*, hoops, snag, snags, hitch, hitches, what s the hitch, what is the catch, the catch, hinge on, hinges on, gating factor, gated by, at the mercy of, beholden to, our hands tied, hands are tied, tied to, in limbo, on ice, in the hands of, out of whose hands, pending on, pending from, need a yes from, needs a yes from, whose desk, whose desks, whose court, in whose court, ball is in, who else has to, who else must, threw a spanner, throws a spanner, spanner in the works, spanner in, wrench in the works, threw a wrench, threw us off, threw off course, derail*, knocked off course, off course, put the brakes on, brakes on, gum up, gummed up, got stuck, gets stuck, get stuck, gone wrong, went wrong, passes through, pass through, has to cross, have to cross, who gets a say, who has a say',
      why: 'for what reason, what explains, what is behind, what s behind, whats behind, what lies behind, what led to, what s the reason, whats the reason, how is it that, why on earth, why the heck, why is it that, what is to blame, what s to blame, whats to blame, to blame for, blame for, to blame',
      owner:
        'who has the lead, who has the lead on, who has ownership, who s on, whos on, who is on, who s doing, whos doing, who is doing, who s running, whos running, who s behind, whos behind, who s the lead, whos the lead, who s heading, whos heading, who s the boss, whose baby, whose job, whose responsibility, whose task, in whose hands, who s got, whos got, who has got, point man, point woman, go to guy, go-to, quarterback*, captain*, in the driver s seat, in the driving seat, at the wheel, at the reins, holds the reins, holding the reins, holds the pen, wears the hat, answers for, answerable for, who do i bug, who do i ping, do i ping, should i ping, who do i email, do i email, should i email, do i reach, can i reach, should i see about, do i see about, heads up, fronts, fronting, looked after, has on her plate, has on his plate, have on their plate, on her plate, on his plate, on their plate, organise, organises, organised, organising, organize, organizes, organized, organizing, prepares, preparing, looks into, looking into, takes on, taking on, whom do i write to, whose door, knock on, do i knock on, should i knock on, at the tiller, mans the, in the hot seat, who s the contact, whos the contact',
      due: 'when is it meant to, when was it meant to, meant to finish, meant to end, meant to be done, meant to be finished, meant to close, meant to wrap up, was meant to, is meant to, supposed to finish, supposed to be done, supposed to end, drop dead date, dropdead date, sell by date, by what date, by which date, by when should, finishing date, finish line date, target, day of reckoning, when do we expect, when are we expecting, when can we expect, when should we expect, when will we see, when will it be ready, when is it ready, planned to run, due to run, scheduled to run, run until, runs until, running until, go on until, goes on until, last until, lasts until, continue until, ready by, done by, finished by, completed by',
      start:
        'get off the ground, got off the ground, get underway, got underway, kicked things off, first step taken, came into being, come into being, get started on, got started on, set off, set out on, take off, took off, start up, started up, first began',
      list: 'are we tracking, do we track, we are tracking, are being tracked, is being tracked, being tracked, on our list, on the list, on our books, on the books, under review, in the plan, in our plan, are in the plan, are there in total, are we dealing with, do we have on file, do we have, on record, we have on record',
      change:
        'what is different, whats different, what s different, anything happen, anything changed, any changes, move the needle, moved the needle, shift, shifted, shifts, gained ground, made strides, advanced the most, advanced most, moved the most, moved most, progressed most, progressed the most, improved most, moved ahead, moved on, jumped, leapt',
      about:
        'what is it all about, what s it all about, whats it all about, what does it cover, in a nutshell, the gist of, the idea behind, the point of, the aim of, whats the point of, what s the point of, elevator pitch, what does it boil down to, boils down to, refresh my memory on, refresh my memory about, short version, the short version, long story short, one minute summary, two minute summary, minute summary, quick summary, short summary',
      report:
        'progress report, progress reports, status report, status reports, interim report, interim reports, update report, update reports, half yearly reports, six monthly reports',
      least: 'fewest, the fewest, smallest number of',
      most: 'the largest number of, the highest number of, the greatest number of, largest number of, highest number of, greatest number of',
      percent: 'how many percent, how many per cent',
      whole: 'all of it, all of this, all of that, the whole lot, the lot',
      value:
        'what do you think, what do you make of, what do you feel, how do you feel, your opinion, your view, your views, your take, day of the week, weekday, which weekday, what weekday, price tag, how expensive, how much money',
    },
    neutral: `collaborate contribute volunteering sore headache nuisance thorn hiccup hiccups works spanner gain gains gained properly correctly nicely neatly duly gonna gotta pesky blasted darn 
      peeps y'all ppl ours theirs dang jeez gosh wow hooray cool awesome brilliant lovely bravo congrats
      promptly swiftly smoothly formally finally truly honestly genuinely actual supposedly seemingly evidently
       tldr bullet bullets headline headlines glance sentence sentences
      anybody's nobody's everybody's whoever whomever whosoever howsoever
      pleasee pleaaase heya heyo yo sup wassup hiya`,
    terms: {
      cap: 'capacity',
      'cap building': 'capacity building',
      mgmt: 'management',
      comms: 'communications',
      dev: 'development',
      eng: 'engagement',
      impl: 'implementation',
      docs: 'documents documentation',
      doc: 'document documentation',
      ci: 'continuous integration',
      ops: 'operations',
      org: 'organisation',
      gov: 'governance',
      ambs: 'ambassadors',
      regs: 'registration',
      soc: 'social',
      med: 'media',
    },
  },
  fr: {
    concepts: {
      status:
        'ca en est ou, on en est ou, vous en etes ou, ils en sont ou, ou en etes vous, a quoi en est, qu en est il, qu en est il de, qu en est il du, qu en est il des, quid de, quid du, quid des, quid, qu est devenu, qu est devenue, que devient, que deviennent, qu est il advenu, ca roule, comment se porte, comment se portent, comment va, comment vont, comment ca va avec, comment ca se passe, comment ca se presente, ca se presente comment, des nouvelles de, des nouvelles du, des nouvelles sur, du nouveau sur, du neuf sur, quelles nouvelles, un point sur, faites le point, fais le point, faire le point, le point sur, a quel niveau, a quelle hauteur, ca bouge, ca avance bien, ca a abouti, abouti, aboutie, a abouti, a donne quoi, ca donne quoi, bilan',
      finish:
        'regle, reglee, bouclee, boucle, emballe, dans le sac, derriere nous, tire d affaire, mene a bien, menee a bien, mene a terme, menee a terme, arrive au bout, arrivee au bout, au bout, arrive a terme, clos, close, classe, classee, solde, soldee, expedie, debarrasse, ca y est, c est bon pour, c est fait, c est plie, c est boucle',
      open: 'en plan, en souffrance, en chantier, sur le feu, sur la table, en l air, en route, pas boucle, pas boucles, pas clos, a moitie fait, a mi chemin, traine encore, en attente de fin',
      left: 'qui reste, qu il reste, il reste quoi, reste quoi, reste a accomplir, reste a regler, pour en finir, pour boucler, pour finir, pour cloturer, pour clore, pour terminer, encore devant nous, sur la liste, encore sur la liste',
      next: 'et maintenant, et apres ca, apres ca, la suite des evenements, la suite c est quoi, quelle suite, et ensuite, pour la suite, dans les mois a venir, ces prochains mois, dans les prochains mois, dans les prochaines semaines, les mois qui viennent, qui vient, au programme pour, a l horizon, devant nous, prochaine action, prochaines actions, qu est ce qui vient, une fois finalise, une fois termine, une fois fini, que se passe t il une fois, que se passera t il, se passe t il apres, se passera',
      late: 'si lent, si lente, lent, lente, lentement, si long, si longtemps, aussi long, aussi longtemps, autant de temps, tant de temps, traine en longueur, trainer, traine, trainent, patine, patinent, pietine, pietinent, s enlise, s eternise, a la peine, ca coince, ca traine, pris du retard, prend du retard, rame',
      depend:
        'qu est ce qui coince, ce qui coince, ou ca coince, coince, coincent, qu est ce qui bloque, ce qui bloque, qu est ce qui freine, ce qui freine, grippe, verrou, verrous, point de blocage, points de blocage, pierre d achoppement, ecueil*, hic, le hic, accroc*, suspendu a, pendu a, aux mains de, entre les mains de, la balle est, dans le camp de, passer par, passe par, doit passer par, doivent passer par, sur le bureau de, qui d autre doit, a son mot a dire, ont leur mot a dire',
      why: 'a cause de quoi, pour quel motif, quel motif, comment se fait il, comment ca se fait, d ou vient que, qu est ce qui explique, ce qui explique, la faute a, la faute de, a qui la faute, en raison de quoi, comment expliquer',
      owner:
        'qui a la main, qui tient, qui est dessus, qui est sur, qui s en charge, s en charge, qui s en occupe, s en occupe, qui gere ca, a qui ecrire, a qui je m adresse, je m adresse a qui, je demande a qui, je contacte qui, a qui revient, de qui releve, releve de qui, du ressort de, de la responsabilite de, tient la plume, tient les renes, au volant, a la barre, a la manoeuvre, aux manettes, capitaine*, tient la barre, la barre, tient le gouvernail, le gouvernail, est aux commandes, chapeaute, chapeautent, preside aux, qui est le lead, qui est la lead, responsable de',
      due: 'devait finir, devait se terminer, devait etre termine, devait etre fini, devait s achever, il devait finir, doit finir, doit s achever, pour quelle date, a quelle echeance, jusqu a quand, date butoir, avant quand, quand est ce prevu, prevu pour quand, c est pour quand, ce sera pret, sera pret, sera prete, seront prets, sera t il pret, sera disponible',
      list: 'suit on, suivons nous, avons nous, sont suivis, on suit, au total, en tout, sur notre liste',
      change:
        'a change, ont change, qu est ce qui a change, quoi de neuf, du changement, des changements, a evolue, ont evolue, le plus avance depuis, le plus bouge, le plus progresse',
      about:
        'de quoi s agit il, de quoi il s agit, de quoi ca parle, ca parle de quoi, en deux mots, en un mot, en gros c est quoi, a quoi sert, a quoi ca sert, le but de, l idee de, l idee derriere',
      report:
        'rapport d avancement, rapports d avancement, rapport d etape, rapports d etape, rapport de suivi, rapports de suivi',
      least: 'le moins de',
      most: 'le plus grand nombre de, le plus grand nombre d',
      value:
        'que penses tu, que pensez vous, qu en penses tu, qu en pensez vous, ton avis, votre avis, ton opinion, votre opinion, jour de la semaine, quel jour de la semaine',
    },
    neutral: `collaborer contribuer impliquer inscrire cote devait devaient devais svp stp plait franchement vachement carrement trop super genial cool bravo felicitations
      correctement convenablement proprement dument rapidement vite bientot phrase phrases mots 
      mec coucou hey yo salutations cdt`,
    terms: {},
  },
  es: {
    concepts: {
      status:
        'que hay de, que hay del, que hay con, que paso con, que fue de, que ha sido de, que se sabe de, que se sabe del, en que va, en que van, en que anda, en que andan, en que esta, en que estan, en que punto, a que altura, como sigue, como siguen, como marcha, como marchan, como les fue, como nos fue, como quedo, como termino, como pinta, como se presenta, alguna novedad, alguna noticia, hay novedades, hay noticias, novedades de, novedades sobre, ponme al dia, ponganme al dia, pongame al dia, un balance, balance, hubo avances, hay avances, algun avance, que tal, que tal va, que tal van, que tal anda, por donde va, por donde vamos, llego a buen puerto, a buen puerto, llego a algo',
      finish:
        'quedo listo, quedo lista, quedo hecho, quedo resuelto, quedo cerrado, resuelt*, solucionad*, liquidad*, finiquitad*, despachad*, superad*, zanjad*, en el bolsillo, detras de nosotros, a termino, llevado a cabo, llevada a cabo, se cumplio, se cumplieron, se resolvio, se arreglo, arreglad*, ya esta listo, ya quedo, ya quedaron, ya acabo, ya acabaron, cerrar, cerrarse',
      open: 'a medias, a medio hacer, en el aire, sobre la mesa, en veremos, sin cerrar, sin resolver, colgad*, a mitad de camino, todavia en pie',
      left: 'que nos falta, nos falta, les falta, que queda, queda por, quedan por, por delante, para cerrar, para terminar, para acabar, para finalizar, para rematar, en la lista de pendientes, lo que falta, lo pendiente, en el tintero, en el aire todavia, queda en el tintero, quedo en el tintero',
      next: 'y ahora que, ahora que, y luego que, y despues que, y despues, y luego, que toca ahora, que toca, lo que viene, lo que sigue, que se viene, se viene, proximos meses, en los proximos meses, en las proximas semanas, los meses que vienen, en el horizonte, a la vista, siguiente accion, proxima accion, una vez finalizado, una vez terminado, una vez listo, que pasa una vez, que pasa cuando, que pasara, que ocurre una vez, que sucede una vez',
      late: 'tan lento, tan lenta, lento, lenta, lentamente, tanto tiempo, tanto, tarda tanto, tardo tanto, tardan tanto, tarda, tardan, se alarga, se alargo, se arrastra, arrastrando, se eterniza, va lento, van lentos, rezagad*, se queda atras, se quedo atras, quedado atras, a paso de tortuga',
      depend:
        'que traba, traba, trabas, trabado, trabada, que frena, frena, frenan, frenado, atascad*, atasco, atorad*, que nos para, nos para, que impide, impide, impiden, escollo*, obstacul*, cuello de botella, piedra en el camino, en manos de, pelota esta, en la cancha de, pasar por, tiene que pasar por, debe pasar por, sobre la mesa de, quien mas tiene que, sujeto a, sujeta a',
      why: 'a que se debe, a que se deben, se debe, a causa de que, por que motivo, por cual motivo, como es que, como es posible que, que explica, que hay detras, culpa de, de quien es la culpa, quien tiene la culpa, debido a que',
      owner:
        'quien esta a cargo, quien esta al frente, quien tiene, quien se encarga, quien se ocupa, se ocupa, se ocupan, quien maneja, maneja, manejan, quien lleva, quien coordina, quien manda, manda en, de quien depende, a quien le toca, a quien corresponde, quien responde por, responde por, responde de, lleva la batuta, al volante, al timon, capitan*, a quien le pregunto, con quien trato, con quien me comunico, a quien busco',
      due: 'debia terminar, debia acabar, debia estar, tenia que terminar, tenia que estar, tiene que estar, debe estar, debe terminar, para cuando, hasta cuando, antes de cuando, cuando estara, estara listo, estara lista, estaran listos, estaran listas, va a estar, van a estar',
      list: 'seguimos, estamos siguiendo, tenemos, tenemos en total, se siguen, en la lista, en nuestra lista',
      change:
        'que cambio, que ha cambiado, que hay de nuevo, que hay nuevo, ha variado, han variado, mas avanzaron, mas avanzo, avanzaron mas, se movieron mas',
      about:
        'de que va, de que trata, de que se trata, en pocas palabras, en dos palabras, para que sirve, para que es, la idea de, el fin de',
      report:
        'informe de avance, informes de avance, informe de progreso, informes de progreso, informe de seguimiento, informes de seguimiento',
      least: 'menor numero de, menos cantidad de',
      most: 'mayor numero de, mayor cantidad de',
      value:
        'que piensas, que opinas, que opina, que te parece, que le parece, tu opinion, su opinion, dia de la semana, que dia de la semana',
    },
    neutral: `colaborar contribuir sumarme apuntarme involucrarme pasan pasas pasen pasame paseme porfa porfis please genial bravo felicidades felicitaciones chevere guay vale dale 
      bien correctamente debidamente rapidamente rapido pronto frase frases palabra resumidamente
      che wey guey tio parce saludos cordiales buenas holi`,
    terms: {},
  },
};
