/**
 * What people in any project write in English, and what is said for it in French and in Spanish: of titles in one language
 * is asked in another. `English words | French phrases | Spanish phrases`, phrases separated by commas.
 */
export const projectTerms: readonly string[] = `
code of conduct | code de conduite | codigo de conducta
documentation docs | documentation, doc | documentacion, documentos
guide handbook manual | guide, manuel | guia, manual
translation | traduction, traduire, traduit, traductions | traduccion, traducir, traduce, traducciones
contributors | contributeurs, contributrices | colaboradores, contribuyentes, contribuidores
server | serveur, serveurs | servidor, servidores
continuous integration ci | integration continue | integracion continua
migration move | migration, migrer, demenagement, deplacement | migracion, migrar, mudanza, traslado
election | election, elections, scrutin | eleccion, elecciones, comicios
trademark | marque, marques | marca, marcas
policy | politique, politiques | politica, politicas
security | securite | seguridad
response | reponse | respuesta
process procedure | processus, procedure, demarche | proceso, procedimiento, tramite
budget | budget | presupuesto
meeting | reunion, rencontre, assemblee | reunion, encuentro, asamblea
spring | printemps, printaniere | primavera
summer | ete prochain, estivale | verano
autumn fall | automne | otono
winter | hiver | invierno
sponsor | mecene, mecenes, parrain, parrains | patrocinador, patrocinadores
contract | contrat, contrats | contrato, contratos
hosting | hebergement, hebergeur | alojamiento, hospedaje
site website | site | sitio
members membership | adherents, adhesions, cotisants | socios, afiliados, membresia
roll register list of voters | liste electorale, registre | padron, registro, censo
invite invitation | inviter, invitation, invitations, invite | invitar, invitacion, invitaciones, invita
speakers | intervenants, intervenantes, orateurs, conferenciers | ponentes, oradores, conferencistas
letter | lettre, courrier | carta
retire remove | retirer, retrait, supprimer, suppression | retirar, retiro, eliminar, supresion
legacy old | ancien, ancienne, anciens, anciennes | antiguo, antigua, viejo, vieja
release version | version, versions, publication | version, versiones, lanzamiento
testing tests | tests, essais | pruebas
license | licence, licences | licencia, licencias
donation | don, dons | donacion, donaciones
funds funding | fonds, financement | fondos, financiacion, financiamiento
grant | subvention, subventions, bourse, bourses | subvencion, subvenciones, beca, becas
treasurer | tresorier, tresoriere | tesorero, tesorera
secretary | secretaire | secretario, secretaria
minutes | compte rendu, proces verbal | acta, actas
annual | annuel, annuelle | anual, anuales
report | rapport | informe, reporte
revision | revision, refonte | revision
review | revue, examen, relecture | revision, examen
statutes bylaws | statuts | estatutos
charter | charte | carta organica, estatuto
rules | regles, reglement | reglas, reglamento
committee | comite, commission | comite, comision
steering | pilotage | directivo, conductor
board | conseil, bureau | junta, consejo
chair | presidence, president | presidencia, presidente
team | equipe | equipo
training | formation, formations | capacitacion, formacion
workshop | atelier, ateliers | taller, talleres
newsletter | bulletin, infolettre | boletin
survey | enquete, sondage | encuesta
poll vote | vote, scrutin | votacion, voto
website redesign | refonte du site | rediseno del sitio
logo design | logo, graphisme | logotipo, diseno
mailing list | liste de diffusion | lista de correo
privacy | vie privee, confidentialite | privacidad
data | donnees | datos
backup | sauvegarde, sauvegardes | respaldo, copia de seguridad
accounts accounting | comptes, comptabilite | cuentas, contabilidad
audit | audit | auditoria
insurance | assurance | seguro
venue | lieu, salle | sede, sala, lugar
travel | voyage, voyages, deplacements | viaje, viajes
hiring recruit | recrutement, embauche | contratacion, reclutamiento
onboarding | integration, accueil | incorporacion, induccion
standard | norme, normes | norma, normas, estandar
proposal | proposition | propuesta
draft | brouillon, ebauche, projet de texte | borrador
strategy | strategie | estrategia
plan | plan | plan
campaign | campagne | campana
event | evenement | evento
conference | conference, colloque | conferencia, congreso
accessibility | accessibilite | accesibilidad
users | utilisateurs, usagers | usuarios
download | telechargement | descarga
package | paquet, paquets | paquete, paquetes
bug defect | bogue, bogues, defaut | error, errores, fallo
api interface | interface | interfaz
software | logiciel | programa, software
hardware equipment | materiel, equipement | equipos, equipamiento
network | reseau | red
archive | archives, archivage | archivo, archivado
merge fusion | fusion, fusionner | fusion, fusionar
youth | jeunes, jeunesse | jovenes, juventud
women gender | femmes, genre | mujeres, genero
inclusion diversity | inclusion, diversite | inclusion, diversidad
complaint | plainte, reclamation | queja, reclamo, denuncia
appeal | recours, appel | recurso, apelacion
mandate | mandat | mandato
quorum | quorum | quorum
agenda | ordre du jour | orden del dia, agenda
vision mission | vision, mission | vision, mision
consultation | consultation | consulta
agreement | accord, entente | acuerdo, convenio
partnership | partenariat | alianza, asociacion
water | eau | agua
school | ecole | escuela
library | bibliotheque | biblioteca
garden | jardin | jardin, huerto
roof building | toit, batiment, immeuble | techo, edificio
repair | reparation, reparer | reparacion, reparar, arreglo
kitchen | cuisine | cocina
parking | stationnement | estacionamiento, aparcamiento
cleaning | nettoyage, menage | limpieza
party celebration | fete | fiesta, celebracion
`
  .trim()
  .split('\n');
