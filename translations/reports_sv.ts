<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
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
</context>
</TS>
