<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>klubbpost::ContentWriter</name>
    <message>
        <source>PRACTICE: a made-up club. Nothing here works in reality.</source>
        <translation>ÖVNING: en påhittad förening. Inget av det här fungerar på riktigt.</translation>
    </message>
    <message>
        <source>E-mail settings for %1, at %2</source>
        <translation>E-postinställningar för %1, hos %2</translation>
    </message>
    <message>
        <source>E-mail settings for %1</source>
        <translation>E-postinställningar för %1</translation>
    </message>
    <message>
        <source>Tested %1</source>
        <translation>Testat %1</translation>
    </message>
    <message>
        <source>What is left to do</source>
        <translation>Det här återstår</translation>
    </message>
    <message>
        <source>Nothing but to fill in the settings above. The test found no faults.</source>
        <translation>Bara att fylla i uppgifterna ovan. Testet hittade inga fel.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Klubbpost never writes out the password. If you want it on paper, write it here by hand, and keep the paper where only the right people can find it.</source>
        <translation>Klubbpost skriver aldrig ut lösenordet. Vill du ha det på papper, skriv det här för hand och förvara papperet där bara rätt personer hittar det.</translation>
    </message>
    <message>
        <source>Everything went well.</source>
        <translation>Allt gick bra.</translation>
    </message>
    <message>
        <source>Not finished.</source>
        <translation>Inte slutfört.</translation>
    </message>
    <message>
        <source>Who can do it: %1</source>
        <translation>Den som kan göra det: %1</translation>
    </message>
    <message>
        <source>Codes to tell support: %1</source>
        <translation>Koder att säga till supporten: %1</translation>
    </message>
</context>
<context>
    <name>klubbpost::SectionWriter</name>
    <message>
        <source>How to fill in PromikBook</source>
        <translation>Så här fyller du i PromikBook</translation>
    </message>
    <message>
        <source>Go to “Inställningar”, then “Inställningar för e-post” in PromikBook, and fill in the boxes in this order.</source>
        <translation>Gå till Inställningar › Inställningar för e-post i PromikBook och fyll i rutorna i den här ordningen.</translation>
    </message>
    <message>
        <source>Then click on “Spara”, and after that on “Testa”.</source>
        <translation>Klicka sedan på Spara och därefter på Testa.</translation>
    </message>
    <message>
        <source>What to fill in in the club system</source>
        <translation>Det här fyller du i i klubbsystemet</translation>
    </message>
    <message>
        <source>Look for the settings for e-mail or sender. The boxes may have slightly other names there.</source>
        <translation>Leta upp inställningarna för e-post eller avsändare. Rutorna kan ha lite andra namn där.</translation>
    </message>
    <message>
        <source>Sender name</source>
        <translation>Avsändarnamn</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-postadress</translation>
    </message>
    <message>
        <source>Outgoing mail server (SMTP)</source>
        <translation>Server för utgående e-post (SMTP)</translation>
    </message>
    <message>
        <source>Server port number SMTP</source>
        <translation>Serverportnummer SMTP</translation>
    </message>
    <message>
        <source>Encrypted connection (SSL)</source>
        <translation>Krypterad anslutning (SSL)</translation>
    </message>
    <message>
        <source>Require authentication (SMTP)</source>
        <translation>Kräv autentisering (SMTP)</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Användarnamn</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Save, and then send a message to yourself from the club system.</source>
        <translation>Spara och skicka sedan ett provbrev till dig själv från klubbsystemet.</translation>
    </message>
    <message>
        <source>Incoming e-mail (IMAP): choose this one first</source>
        <translation>Inkommande e-post (IMAP): välj den här i första hand</translation>
    </message>
    <message>
        <source>Incoming e-mail (IMAP)</source>
        <translation>Inkommande e-post (IMAP)</translation>
    </message>
    <message>
        <source>Incoming e-mail (POP3): only instead of IMAP</source>
        <translation>Inkommande e-post (POP3): bara i stället för IMAP</translation>
    </message>
    <message>
        <source>Incoming e-mail (POP3)</source>
        <translation>Inkommande e-post (POP3)</translation>
    </message>
    <message>
        <source>Outgoing e-mail (SMTP)</source>
        <translation>Utgående e-post (SMTP)</translation>
    </message>
    <message>
        <source>Yes, with the same password</source>
        <translation>Ja, med samma lösenord</translation>
    </message>
    <message>
        <source>Choose to set up the account yourself (manual settings) in the mail program. Name: %1. E-mail address: %2.</source>
        <translation>Välj att ställa in kontot själv (manuellt) i e-postprogrammet. Namn: %1. E-postadress: %2.</translation>
    </message>
    <message>
        <source>Save, and then send a message to yourself from the mail program.</source>
        <translation>Spara och skicka sedan ett provbrev till dig själv från e-postprogrammet.</translation>
    </message>
    <message>
        <source>not known: it was not tested</source>
        <translation>okänt: det testades inte</translation>
    </message>
    <message>
        <source>Yes, SSL/TLS</source>
        <translation>Ja, SSL/TLS</translation>
    </message>
    <message>
        <source>Yes, STARTTLS</source>
        <translation>Ja, STARTTLS</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>inte ikryssad</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>ikryssad</translation>
    </message>
    <message>
        <source>the name of the club</source>
        <translation>föreningens namn</translation>
    </message>
    <message>
        <source>leave empty</source>
        <translation>lämna tom</translation>
    </message>
    <message>
        <source>the app password that you tested with (not shown)</source>
        <translation>applösenordet som du testade med (visas inte)</translation>
    </message>
    <message>
        <source>the same as you tested with (not shown)</source>
        <translation>samma som du testade med (visas inte)</translation>
    </message>
    <message>
        <source>your app password (not shown)</source>
        <translation>ditt applösenord (visas inte)</translation>
    </message>
    <message>
        <source>your password (not shown)</source>
        <translation>ditt lösenord (visas inte)</translation>
    </message>
    <message>
        <source>Note: these settings are not proven, because the test did not go well. See below.</source>
        <translation>Observera: de här uppgifterna är inte bevisade, eftersom testet inte gick bra. Se nedan.</translation>
    </message>
    <message>
        <source>PromikBook&apos;s own guide uses port 587. Whether PromikBook can use port %1, which was tested here, is not known.</source>
        <translation>PromikBooks egen guide använder port 587. Om PromikBook klarar port %1, som testades här, är inte känt.</translation>
    </message>
    <message>
        <source>If “Testa” fails there: try %1 with port %2, which Klubbpost has not tested.</source>
        <translation>Om Testa misslyckas där: prova %1 med port %2, som Klubbpost inte har testat.</translation>
    </message>
    <message>
        <source>Incoming mail server</source>
        <translation>Server för inkommande e-post</translation>
    </message>
    <message>
        <source>Server port number IMAP</source>
        <translation>Serverportnummer IMAP</translation>
    </message>
    <message>
        <source>Server port number POP3</source>
        <translation>Serverportnummer POP3</translation>
    </message>
</context>
<context>
    <name>klubbpost::SupportText</name>
    <message>
        <source>&lt;the address&gt;</source>
        <translation>&lt;adressen&gt;</translation>
    </message>
    <message>
        <source>&lt;the login name&gt;</source>
        <translation>&lt;inloggningsnamnet&gt;</translation>
    </message>
    <message>
        <source>&lt;the sender name&gt;</source>
        <translation>&lt;avsändarnamnet&gt;</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>övning</translation>
    </message>
</context>
<context>
    <name>klubbpost::Words</name>
    <message>
        <source>Write an e-mail address.</source>
        <translation>Skriv en e-postadress.</translation>
    </message>
    <message>
        <source>The address has a line break or another invisible character in it. Write it anew.</source>
        <translation>Adressen innehåller en radbrytning eller något annat osynligt tecken. Skriv den på nytt.</translation>
    </message>
    <message>
        <source>The address is too long. An e-mail address has at most 254 characters.</source>
        <translation>Adressen är för lång. En e-postadress har högst 254 tecken.</translation>
    </message>
    <message>
        <source>The address lacks an @.</source>
        <translation>Adressen saknar ett @.</translation>
    </message>
    <message>
        <source>The address has more than one @.</source>
        <translation>Adressen har mer än ett @.</translation>
    </message>
    <message>
        <source>The address has a space in it.</source>
        <translation>Adressen innehåller ett mellanslag.</translation>
    </message>
    <message>
        <source>There is nothing before the @.</source>
        <translation>Det står inget före @.</translation>
    </message>
    <message>
        <source>The part before the @ is too long. It has at most 64 characters.</source>
        <translation>Delen före @ är för lång. Den har högst 64 tecken.</translation>
    </message>
    <message>
        <source>The part before the @ has a character that cannot be there, or a dot in the wrong place.</source>
        <translation>Delen före @ innehåller ett tecken som inte kan stå där, eller en punkt på fel ställe.</translation>
    </message>
    <message>
        <source>There is nothing after the @.</source>
        <translation>Det står inget efter @.</translation>
    </message>
    <message>
        <source>The part after the @ lacks an ending such as .se or .com.</source>
        <translation>Delen efter @ saknar en ändelse, till exempel .se eller .com.</translation>
    </message>
    <message>
        <source>The part after the @ is not a domain: it has a character that cannot be there, or a dot in the wrong place.</source>
        <translation>Delen efter @ är ingen domän: den innehåller ett tecken som inte kan stå där, eller en punkt på fel ställe.</translation>
    </message>
    <message>
        <source>Write the name of the server.</source>
        <translation>Skriv serverns namn.</translation>
    </message>
    <message>
        <source>The server name has a line break or another invisible character in it. Write it anew.</source>
        <translation>Servernamnet innehåller en radbrytning eller något annat osynligt tecken. Skriv det på nytt.</translation>
    </message>
    <message>
        <source>Write only the server&apos;s name, without https:// or the like in front.</source>
        <translation>Skriv bara serverns namn, utan https:// eller liknande framför.</translation>
    </message>
    <message>
        <source>Write only the server&apos;s name here; the port has a box of its own.</source>
        <translation>Skriv bara serverns namn här; porten har en egen ruta.</translation>
    </message>
    <message>
        <source>The server name has a space in it.</source>
        <translation>Servernamnet innehåller ett mellanslag.</translation>
    </message>
    <message>
        <source>That is an e-mail address. Write the name of the server, such as smtp.example.se.</source>
        <translation>Det där är en e-postadress. Skriv serverns namn, till exempel smtp.example.se.</translation>
    </message>
    <message>
        <source>The server name has a character that cannot be there, or a dot in the wrong place.</source>
        <translation>Servernamnet innehåller ett tecken som inte kan stå där, eller en punkt på fel ställe.</translation>
    </message>
    <message>
        <source>The port must be a number.</source>
        <translation>Porten måste vara ett tal.</translation>
    </message>
    <message>
        <source>The port must be a number from 1 to 65535.</source>
        <translation>Porten måste vara ett tal mellan 1 och 65535.</translation>
    </message>
    <message>
        <source>Write the login name.</source>
        <translation>Skriv inloggningsnamnet.</translation>
    </message>
    <message>
        <source>The login name has a line break or another invisible character in it. Write it anew.</source>
        <translation>Inloggningsnamnet innehåller en radbrytning eller något annat osynligt tecken. Skriv det på nytt.</translation>
    </message>
    <message>
        <source>The login name is too long.</source>
        <translation>Inloggningsnamnet är för långt.</translation>
    </message>
    <message>
        <source>Write the password.</source>
        <translation>Skriv lösenordet.</translation>
    </message>
    <message>
        <source>The password has a line break or another invisible character in it. Write it anew.</source>
        <translation>Lösenordet innehåller en radbrytning eller något annat osynligt tecken. Skriv det på nytt.</translation>
    </message>
    <message>
        <source>The password is too long.</source>
        <translation>Lösenordet är för långt.</translation>
    </message>
    <message>
        <source>The sender name has a line break or another invisible character in it. Write it anew.</source>
        <translation>Avsändarnamnet innehåller en radbrytning eller något annat osynligt tecken. Skriv det på nytt.</translation>
    </message>
    <message>
        <source>The sender name is too long. It has at most 200 characters.</source>
        <translation>Avsändarnamnet är för långt. Det har högst 200 tecken.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Filen är för stor.</translation>
    </message>
    <message>
        <source>The file is not JSON: it cannot be read from byte %1 on.</source>
        <translation>Filen är inte JSON: den går inte att läsa från byte %1.</translation>
    </message>
    <message>
        <source>The file is not JSON.</source>
        <translation>Filen är inte JSON.</translation>
    </message>
    <message>
        <source>The file is JSON, but not of the kind that is wanted here.</source>
        <translation>Filen är JSON, men inte av det slag som behövs här.</translation>
    </message>
    <message>
        <source>At %1 there is something unknown: “%2”.</source>
        <translation>Vid %1 finns något okänt: ”%2”.</translation>
    </message>
    <message>
        <source>At %1 something is missing: “%2”.</source>
        <translation>Vid %1 saknas något: ”%2”.</translation>
    </message>
    <message>
        <source>The value at %1 is of the wrong kind.</source>
        <translation>Värdet vid %1 är av fel slag.</translation>
    </message>
    <message>
        <source>The value at %1 is not allowed: “%2”.</source>
        <translation>Värdet vid %1 är inte tillåtet: ”%2”.</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>besvarad</translation>
    </message>
    <message>
        <source>the name does not exist</source>
        <translation>namnet finns inte</translation>
    </message>
    <message>
        <source>there is no such record</source>
        <translation>det finns ingen sådan uppgift</translation>
    </message>
    <message>
        <source>the name server has a fault</source>
        <translation>namnservern har ett fel</translation>
    </message>
    <message>
        <source>the name server does not want to answer</source>
        <translation>namnservern vill inte svara</translation>
    </message>
    <message>
        <source>the answer could not be read</source>
        <translation>svaret gick inte att läsa</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>inget svar i tid</translation>
    </message>
    <message>
        <source>no name server can be reached</source>
        <translation>ingen namnserver går att nå</translation>
    </message>
    <message>
        <source>not a name that can be looked up</source>
        <translation>inget namn som går att slå upp</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>avbruten</translation>
    </message>
    <message>
        <source>Where e-mail for %1 is delivered (MX)</source>
        <translation>Vart e-post till %1 levereras (MX)</translation>
    </message>
    <message>
        <source>Who looks after the names of %1 (NS)</source>
        <translation>Vem som sköter namnen i %1 (NS)</translation>
    </message>
    <message>
        <source>Who may send for %1 (SPF)</source>
        <translation>Vem som får skicka för %1 (SPF)</translation>
    </message>
    <message>
        <source>Which server the domain points out: %1 (SRV)</source>
        <translation>Vilken server domänen pekar ut: %1 (SRV)</translation>
    </message>
    <message>
        <source>The address of %1 (IPv4)</source>
        <translation>Adressen till %1 (IPv4)</translation>
    </message>
    <message>
        <source>The address of %1 (IPv6)</source>
        <translation>Adressen till %1 (IPv6)</translation>
    </message>
    <message>
        <source>Another name for %1 (CNAME)</source>
        <translation>Ett annat namn för %1 (CNAME)</translation>
    </message>
    <message>
        <source>The name of the address %1 (PTR)</source>
        <translation>Namnet på adressen %1 (PTR)</translation>
    </message>
    <message>
        <source>asking …</source>
        <translation>frågar …</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>frågades inte</translation>
    </message>
    <message>
        <source>Send e-mail (SMTP)</source>
        <translation>Skicka e-post (SMTP)</translation>
    </message>
    <message>
        <source>Receive e-mail (IMAP)</source>
        <translation>Hämta e-post (IMAP)</translation>
    </message>
    <message>
        <source>Receive e-mail (POP3)</source>
        <translation>Hämta e-post (POP3)</translation>
    </message>
    <message>
        <source>Encrypted connection (SSL/TLS)</source>
        <translation>Krypterad anslutning (SSL/TLS)</translation>
    </message>
    <message>
        <source>Encrypted connection (STARTTLS)</source>
        <translation>Krypterad anslutning (STARTTLS)</translation>
    </message>
    <message>
        <source>No encryption</source>
        <translation>Ingen kryptering</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Anslutning</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Kryptering</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Hälsning</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>Förmågor</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Inloggning</translation>
    </message>
    <message>
        <source>Test message</source>
        <translation>Provbrev</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Avslutning</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klart</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>misslyckades</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>inte gjort</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>you</source>
        <translation>du</translation>
    </message>
    <message>
        <source>your e-mail provider</source>
        <translation>din e-postleverantör</translation>
    </message>
    <message>
        <source>whoever looks after the domain</source>
        <translation>den som sköter domänen</translation>
    </message>
    <message>
        <source>your network</source>
        <translation>ditt nätverk</translation>
    </message>
    <message>
        <source>your computer</source>
        <translation>din dator</translation>
    </message>
    <message>
        <source>the club system</source>
        <translation>klubbsystemet</translation>
    </message>
    <message>
        <source>works</source>
        <translation>fungerar</translation>
    </message>
    <message>
        <source>good to know</source>
        <translation>bra att veta</translation>
    </message>
    <message>
        <source>should be changed</source>
        <translation>bör ändras</translation>
    </message>
    <message>
        <source>does not work</source>
        <translation>fungerar inte</translation>
    </message>
    <message>
        <source>Ready: the password of the mailbox is enough</source>
        <translation>Redo: det räcker med lösenordet till e-posten</translation>
    </message>
    <message>
        <source>Prepare: something must be done at the provider first</source>
        <translation>Förbered: något måste först göras hos leverantören</translation>
    </message>
    <message>
        <source>Not with a password: the provider only lets in programs that sign in through the browser</source>
        <translation>Går inte med lösenord: leverantören släpper bara in program som loggar in genom webbläsaren</translation>
    </message>
    <message>
        <source>Not with a password: the provider lets no other programs in</source>
        <translation>Går inte med lösenord: leverantören släpper inte in några andra program</translation>
    </message>
    <message>
        <source>Closed: the service no longer exists</source>
        <translation>Stängd: tjänsten finns inte längre</translation>
    </message>
    <message>
        <source>Special: the provider has rules of its own</source>
        <translation>Särskilt: leverantören har egna regler</translation>
    </message>
    <message>
        <source>Unknown: the provider&apos;s settings are not known to Klubbpost</source>
        <translation>Okänt: Klubbpost känner inte till leverantörens inställningar</translation>
    </message>
    <message>
        <source>your own choice</source>
        <translation>ditt eget val</translation>
    </message>
    <message>
        <source>the domain belongs to the provider</source>
        <translation>domänen är leverantörens egen</translation>
    </message>
    <message>
        <source>the domain&apos;s e-mail is delivered to the provider (MX)</source>
        <translation>domänens e-post levereras till leverantören (MX)</translation>
    </message>
    <message>
        <source>the domain lets the provider send its e-mail (SPF)</source>
        <translation>domänen låter leverantören skicka dess e-post (SPF)</translation>
    </message>
    <message>
        <source>the provider looks after the domain&apos;s names (NS)</source>
        <translation>leverantören sköter domänens namn (NS)</translation>
    </message>
    <message>
        <source>a guess: usual names and ports</source>
        <translation>en gissning: vanliga namn och portar</translation>
    </message>
    <message>
        <source>Test message from Klubbpost</source>
        <translation>Provbrev från Klubbpost</translation>
    </message>
    <message>
        <source>This is a test message that the program Klubbpost sent from your address to itself.
As it has arrived, sending from the address works. You can delete it.

Test number: %1
</source>
        <translation>Det här är ett provbrev som programmet Klubbpost har skickat från din adress till den själv.
Eftersom det har kommit fram går det att skicka från adressen. Du kan ta bort brevet.

Provnummer: %1
</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Filen %1 går inte att läsa.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Filen %1 går inte att skriva.</translation>
    </message>
</context>
</TS>
