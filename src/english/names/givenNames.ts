import { wordSet } from '../wordSet.js';

/**
 * Given names that tell whether "he" or "she" can be meant. Source: U.S. Social Security Administration, Popular Baby
 * Names since 1900, with the commonest names of European, Arabic-speaking and Asian countries; names borne by both
 * and those that are surnames or words more often are left out.
 */
export const MALE_NAMES = wordSet(`
  aaron abdul abel abraham adam adolfo adrian agustin ahmed al alan albert albin alden aldo alec alejandro alessandro
  alexander alexei alfonso alfred alfredo ali alistair alonzo alvaro alvin amir amit amos anatoly anders andre andreas
  andrei andres andrew andrzej angelo angus anil ansel anthony antoine anton antonio archie arjun armando arnold
  arseny arthur arturo arvid asher ashok augustin augustus aurelio austin avi axel aziz baptiste barack barney barry
  bart barton basil bastian ben benedict benito benjamin benny bernard bernd bernhard bernie bert bertil bill billy
  bjorn björn bo bob bobby boris boyd brad bradley brandon brendan brent brett brian bruce bruno bryan bryce burt
  byron caleb calvin carl carlo carlos carlton carsten casper cecil cedric cesar charles chet chris christian
  christopher chuck clarence claude claudio clayton clement cliff clifford clint clyde cody colin conrad constantin
  cornelius craig curt curtis cyril cyrus damian damien damon dan daniel danny darrell darren darryl darwin dave david
  deepak denis dennis denzel derek derrick desmond detlef dexter didier diederik diego dieter dirk dmitri dmitry
  dmytro dominik don donald donovan doug douglas dudley duncan dwayne dwight dylan earl eberhard ed eddie edgar edmond
  edmund eduardo edvard edward edwin efraim egon einar eli elias elliot elliott elmer elton emil emilio emmanuel
  emmett emre enrico enrique enzo eric erich erick erik ernest ernesto ernie ernst erwin esteban ethan eugene evan
  everett ezekiel ezra fabian fabio fabrice faisal farid felipe felix ferdinand fernando fidel filip finn florian
  floyd frank franklin franz françois fred freddie frederic frederick fredrik friedrich fritz gabriel gareth garrett
  garth gary gaspard gaston gavin gene geoff geoffrey george geraint gerald gerard gerardo gerhard gerry gideon
  gilbert giles gino giorgio giovanni giuseppe glen glenn godfrey gordon gottfried graham greg gregory grover guido
  guillaume guillermo gus gustav gustavo günter hakan hakim hal halvard hamid hamish hamza hank hannes hans harald
  harlan harold harrison harry harvey hassan hector heinrich heinz helmut henri henrik henry herbert herman hermann
  hideo hiroshi hisham horace horst howard hubert hugh hugo humberto humphrey hussain hussein ian ibrahim ichiro
  ignacio igor ilya imran isaac isaiah isidore ismael ismail issac itzhak ivan ivar ivo jacek jack jacob jacques jake
  jakob jamal james jan jared jarl jaroslav jason jasper javier jeb jed jeff jeffery jeffrey jens jeremiah jeremy
  jerome jerry jerzy jesper jesse jim jimmie jimmy joachim joao joaquin jochen joe joel joey johan johann johannes
  john johnny jon jonas jonathan jorge jose joseba josef joseph joshua jozef juan juergen julian julien julio julius
  justin jørgen jürgen karl kaspar kazimir keir keith ken kenji kenneth kenny kent kevin khaled khalid kirk klaas
  klaus konrad konstantin kristian kristof kurt kyle lance larry lars laszlo laurent lawrence leif len lennart lenny
  leo leon leonard leonardo leonid leopold leroy levi lionel lloyd lorenzo lothar lou louis lowell luc luca lucas
  lucian luciano lucien ludovic ludwig luigi luis luka lukas luke luther lyle lyndon mads magnus mahmoud mahmud maksim
  malcolm malik manuel marcel marcello marcelo marcin marco marcus marek mario marius mark marlon martin marvin
  mathias mathieu matt matteo matthew matthias maurice mauricio maurizio maxim maxime maximilian maxwell mehdi mehmet
  melvin mervyn michael miguel mike mikhail milan miles milo milton mitch mohamed mohammad mohammed mohan monty morris
  mort morten moses muhammad murad murray mustafa myron nasser nathan nathaniel ned neil neville niall nicholas nick
  niclas nico nicolai nicolas niels nigel nikita niklas nikolai nikolaj nikos nils noah norbert norman norris octavio
  olaf olav ole oleg olivier omar orlando orson orville osama oscar oskar osman oswald otis otto owen pablo paolo
  pascal patricio patrick paul pavel pawel pedro pele per percival percy perry pete peter petro phil philip philipp
  philippe phillip pierre piers piet pieter pietro piotr prakash quentin quincy rafael rahul raimund rainer raj rajesh
  ralf ralph ramiro ramon randall randolph randy raoul rashid rasmus raul ray raymond reggie reginald reinhard
  reinhold reuben rex reynaldo rhys ricardo riccardo richard rick rickey ricky rob robbie robert roberto rod roderick
  rodney rodolfo rodrigo roger rohan roland rolf roman romeo ron ronald ronnie roscoe ross roy ruben rudolf rudolph
  rudy rufus rupert russ russell rustam ryan rémi sabino saeed salman salvador salvatore sam samir sammy samuel sandro
  sanjay santiago saul scott seamus sean sebastian sergei sergey sergio seth seymour shane shaun sheldon sherman
  shimon shinzo sid siegfried sigurd silas silvio simeon simon stan stanislav stanley stefan stefano stellan stephen
  steve steven stig stuart sture sunil sven sylvester sören søren tadeo tadeusz takeshi tariq ted teddy terence
  terrance terrence theo theodor theodore thom thomas thor thorsten tim timothy tobias toby todd tom tomas tomasz
  tommaso tommy tomás tony torsten torvald travis trent trevor tristan tyler tyrone ulf uli ulrich ulysses umberto urs
  uwe vaclav valentin vasco vasily vernon vic vicente victor vijay vikram viktor vincent virgil vitaly vito vlad
  vladimir volodymyr waldemar walid wally walt walter warren wayne wendell werner wes wesley wilbur wilfred wilhelm
  willard willem william willie willis winston wolfgang wolfram woodrow wyatt xavier yann yannick yevgeny yiannis
  yitzchak yitzhak yousef youssef yukio yuri yusuf zachariah zachary zack zbigniew zeke zoltan`);

/** Source: as for MALE_NAMES. */
export const FEMALE_NAMES = wordSet(`
  abby abigail ada adela adelaide adele adeline adriana agatha agnes agnieszka aileen aino aisha alba alberta
  alejandra alexandra alexis alice alicia alina alisa alison allison alma althea alva alyssa amalia amanda amber
  amelia amelie amina amy ana anais anastasia andrea andreia angela angelica angelina angelique anita anja anke ann
  anna annabel annabelle anne annemarie annette annie annika antoinette antonia anya arlene ashley astra astrid audrey
  augusta aurelia aurora ava ayesha babette barbara barbro bea beatrice beatrix becky belinda bella bernadette bernice
  bertha beryl bess bessie beth bethany bettina betty beverly biddy birgit birgitta bonnie brandi brenda briana
  bridget brigid brigitte britt britta brittany brooke caitlin camilla candace candice cara carina carla carlotta
  carly carmela carmen carol carolina caroline carolyn carrie cassandra cassie catalina caterina catherine cathleen
  cathy cecilia cecily celeste celia chantal charlotte chelsea cherie cheryl chiara chloe christa christiane christie
  christina christine ciara cindy claire clara clarissa claudette claudia clementine colette colleen connie constance
  consuelo cora cordelia corinna corinne cornelia courtney cristina cynthia daisy danielle danuta daphne daria darlene
  deanna debbie deborah debra deirdre delia delilah delores denisa denise desiree despina diana diane dianne dina
  dolores dominika donna dora doreen doretta doris dorothea dorothy dorte edith edna eileen elaine elba eleanor
  eleanora elena eleni elisa elisabeth elise eliza elizabeth elke ella ellen elsa elsie elspeth elvira emilia emilie
  emily emma emmeline enid erica erika erin ernestine esme esmeralda estelle esther ethel etta eugenia eugenie eunice
  eva evangeline eve evelyn fanny farah fatima faye federica felicia felicity fernanda fiona flora florence frances
  francesca francine françoise freda frederika freya frida frieda gabriela gabriele gabriella gabrielle gail galina
  gaynor gemma genevieve geneviève georgette georgia georgina geraldine gerda germaine gertrude ghislaine gilda
  gillian gina ginny gisela giselle gladys glenda gloria grace grazia greer greta gretchen griselda gudrun guinevere
  gunilla gwen gwendolyn hana hanna hannah hannelore harriet hattie heather hedda hedwig heidi heike helen helena
  helene helga henrietta hermine hermione hilda hildegard hillary holly hortense ida ilona ilse imelda imogen ines
  inez inga inge ingeborg inger ingrid iolanda irene irina iris irma isabel isabella isabelle isla isolde ivana ivy
  jacinta jacqueline jacquelyn jana jane janelle janet janette janice janine jasmine jeanette jeanne jeannette jeannie
  jenna jennie jennifer jenny jeri jessica jill joan joann joanna joanne jocelyn jodie johanna josefina josephine
  josie joyce juanita judit judith judy julia juliana juliane julianna julie juliet juliette justine jutta karen karin
  karina karla karolina katarina kate katharina katharine katherina katherine kathleen kathrin kathryn kathy katie
  katja katrin katrina katya kaye kayla kelli kerstin kimberly kirsten kirsty kristen kristin kristina kristine kylie
  laila lara larissa latoya laura laurel lauren laurie lavinia lea leah leanne leena leila lena lenora leona leonie
  leonora leticia letitia lia liana libby lidia liesl lila lili lilian liliana lillian lily lina linda lindsay linnea
  lisa liselotte livia liz lois lola lorena loretta lori lorraine lottie louisa louise lourdes lucia lucille lucinda
  lucrezia lucy ludmila luisa lulu luz lydia lynda lynette lyudmila mabel madison maeve magda magdalena maggie maia
  maja mamie mandy manuela mara marcella marcia marcy margaret margaretha margarita margit margot marguerite maria
  mariam mariana marianna marianne maribel marie marielle marietta marija marika mariko marilyn marina marine marisa
  marisol marissa marjorie marla marlene marsha marta martha martina mary maryam maryann mathilda mathilde matilda
  maud maude maura maureen mavis maxine maya meg megan meghan melanie melba melinda melissa melody mercedes meredith
  meryl mia michaela michelle michiko mildred millicent millie mimi mina mindy minerva minna minnie mira miranda
  miriam mirjam misty moira mollie molly mona monica monika monique muriel myra myriam myrna myrtle nadia nadine nadja
  nan nancy nanette naomi nastasia natalia natalie natasha nell nellie nettie nicola nicole nikki nina noelle noemi
  nora norah noreen norma octavia odette olena olga olivia ophelia oriana ottilie ouida paloma pamela patricia patsy
  patti patty paula paulina pauline peggy penelope penny perpetua petra philippa phoebe phyllis pia pippa polly portia
  priscilla prudence queenie quilla rachael rachel raisa ramona raquel rebecca regina renata renate renee renée rhea
  rhoda rhonda rita roberta robyn rochelle romana romy ronda rosa rosalia rosalie rosalind rosalyn rosamund rosanna
  rosanne rose roseanne rosemarie rosemary rosie rowena roxana roxanne ruby ruth sabina sabine sabrina sadie sally
  salma salome samantha sandra sanna saoirse sappho sara sarah sarita saskia scarlett selena selma seraphina sharon
  shauna sheila shelley shelly sheri sherri sheryl shira shirley sibyl sibylle sigrid silke silvana silvia simona
  simone siobhan sissel siv sofia solange solveig sonia sonja sonya sophia sophie stella stephania stephanie sue
  sunniva susan susanna susannah susanne suzanne suzette svenja svetlana swetlana sybil sylvia sylvie ségolène tabitha
  tamar tamara tammy tania tanja tanya tara tatiana tatjana teresa tess tessa thea thelma theodora theresa thora
  tiffany tilda tilly tina tonya tova tricia trina trish trisha trudy tuula ulla ulrike una ursula ute valentina
  valeria valerie vanessa vera verena verna veronica veronika veronique vicki vickie vicky victoria virginia vivian
  viviana vivienne wanda wendela wendy whitney wilhelmina wilma winifred winnie winona xenia ximena yasmin yelena
  yevgenia yolanda yulia yvette yvonne zelda zenobia zita zoe zora zoë zuzana`);

/** Whether a word in lower case is on one of the two lists. */
export function isGivenName(word: string): boolean {
  return MALE_NAMES.has(word) || FEMALE_NAMES.has(word);
}

/**
 * Given names that look like what someone does: "Hunter", "Dean". Source: U.S. Social Security Administration, Top
 * 1000 Names since 1990, those in -er, -or, -man and the like and those that are a title as well.
 */
export const NAMES_LIKE_NOUNS = wordSet(`
  abner aimee alexander amber archer asher baker bess bryant carter chandler chester christopher coleman conner
  connor cooper dean desiree dieter duke earl eleanor elmer esther fisher fletcher foster freeman ginger grant
  grover gunner gunter gunther harper heather hector herman homer hunter igor jasper javier jennifer jess lester
  luther major marian miller nestor norman oliver palmer parker peter pieter piper porter prince rainer reiner renee
  roger ryder salvador sander sawyer sherman skyler spencer sumner tanner taylor tess trevor truman tucker turner
  tyler victor viktor walker walter warner werner xavier`);
