/**
 * Given names that are borne almost only by men, or by women: the most frequent ones of the United States Social Security
 * Administration's list of names (births 1940 to 1990), with common ones of Europe and Russia.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const MALE_NAMES = words(`
  James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Stephen Paul
  Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Larry Justin Scott
  Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Jose Adam Henry Nathan Douglas Zachary Peter
  Kyle Walter Ethan Jeremy Harold Keith Christian Roger Noah Gerald Carl Terry Sean Austin Arthur Lawrence Jesse Dylan Bryan Joe Billy
  Bruce Albert Willie Gabriel Logan Alan Juan Wayne Roy Ralph Randy Eugene Vincent Russell Elijah Louis Bobby Philip Phillip Johnny Mike Jim Bill
  Bob Tom Dan Dave Steve Jeff Greg Ken Ron Don Tim Ben Matt Rick Rob Ted Tony Ed Jim Jimmy Josh Nick Pete Rudy Rudolph Newt Mitch Mitt Marco Ray
  Bernie Bernard Barack Harry Chuck Martin Craig Glenn Howard Leonard Stanley Norman Curtis Marvin Clarence Earl Ernest Leon Karl Carlos Luis Miguel
  Antonio Jorge Pedro Manuel Fernando Ricardo Diego Pablo Javier Sergio Sergey Sergei Vladimir Volodymyr Dmitry Dmitri Ivan Igor Boris Mikhail Nikolai Oleg Yuri Viktor
  Emmanuel Francois François Pierre Jean-Claude Jacques Olaf Hans Klaus Wolfgang Jürgen Friedrich Fritz Otto Ludwig Heinrich Lars Erik Sven Nils Olof Anders
  Giuseppe Giovanni Matteo Mario Luigi Silvio Recep Mahmoud Mohammed Muhammad Mohamed Ahmed Hassan Hussein Ali Omar Ibrahim Abdullah Abdul Benjamin Ehud Shimon Yitzhak
  Malcolm Graham Nigel Ian Neil Colin Alistair Hugh Gordon Simon Stuart Duncan Angus Ewan Callum Rhys Gareth Owen Liam Connor Conor Declan Brendan Seamus Niall
  Dale Wesley Corey Cody Derek Travis Shawn Chad Brett Shane Dustin Lance Troy Victor Theodore Frederick Fred Alfred Oscar Edwin Edgar Herbert Herman Lloyd Calvin Clifford
  Warren Milton Maurice Gilbert Julian Max Oliver Leo Oscar Hugo Felix Simon Lukas Tobias Sebastian Fabian Florian Elias Isaac Caleb Luke Lucas Evan Seth Joel Dominic`);

export const FEMALE_NAMES = words(`
  Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Nancy Lisa Margaret Betty Sandra Ashley Dorothy Kimberly Emily
  Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Kathleen Amy Shirley Angela Helen Anna Brenda Pamela Nicole
  Ruth Katherine Samantha Christine Catherine Virginia Debra Rachel Janet Emma Carolyn Maria Heather Diane Julie Joyce Victoria Kelly
  Christina Joan Evelyn Lauren Judith Olivia Frances Martha Cheryl Megan Andrea Hannah Jacqueline Ann Anne Jean Alice Kathryn Gloria Teresa Doris
  Sara Janice Julia Marie Madison Grace Judy Theresa Beverly Denise Marilyn Amber Danielle Rose Brittany Diana Abigail Natalie Jane Alexis
  Lori Tammy Kayla Hillary Hilary Nikki Kellyanne Ivanka Melania Chelsea Huma Elaine Ellen Nina Wendy Tina Debbie Donna Loretta Condoleezza Carly Sally Kate Katie
  Kathy Cathy Sue Susanne Suzanne Suzan Peggy Meg Maggie Molly Lucy Claire Clare Charlotte Sophie Sophia Isabella Isabel Mia Amelia Ella Zoe Chloe Lily
  Angela Ursula Sabine Petra Heike Birgit Ingrid Astrid Greta Sigrid Marine Brigitte Simone Monique Giorgia Francesca Chiara Lucia Elena Olga Natalia Natasha Tatiana Irina Svetlana
  Yulia Oksana Nadia Fatima Aisha Leila Layla Amina Zainab Priya Indira Sonia Benazir Aung Mei Yuki Keiko Naomi Theresa Nicola Fiona Eleanor Harriet Beatrice Beatrix
  Edith Florence Mabel Agnes Esther Miriam Deborah Leah Rosa Rosalind Carmen Dolores Guadalupe Juanita Yolanda Consuelo Tamara Tanya Tara Tracy Vanessa Valerie Veronica Vivian Yvonne Wilhelmina Georgina Josephine
  Erin Shannon Kristen Kristin Kirsten Crystal Monica Holly April June Audrey Gail Gwen Gwendolyn Glenda Geraldine Phyllis Lois Norma Paula Roberta Regina Sheila Sylvia Thelma Wanda Penelope Prudence Philippa`);

/** Whom a given name lets "he" or "she" mean; null when it tells nothing. */
export function genderOfGivenName(name: string): 'he' | 'she' | null {
  if (MALE_NAMES.has(name)) return 'he';
  return FEMALE_NAMES.has(name) ? 'she' : null;
}
