<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>klubbpost::ArgumentWords</name>
    <message>
        <source>Say what to do: --help shows what there is.</source>
        <translation>Säg vad som ska göras: --help visar vad som finns.</translation>
    </message>
    <message>
        <source>There is no such command. --help shows what there is.</source>
        <translation>Det kommandot finns inte. --help visar vad som finns.</translation>
    </message>
    <message>
        <source>There is no such option. --help shows what there is.</source>
        <translation>Det valet finns inte. --help visar vad som finns.</translation>
    </message>
    <message>
        <source>The option --%1 does not belong here. --help shows where it does.</source>
        <translation>Valet --%1 hör inte hit. --help visar var det hör hemma.</translation>
    </message>
    <message>
        <source>An option lacks its value, or has been given one that it does not take.</source>
        <translation>Ett val saknar sitt värde, eller har fått ett värde som det inte tar.</translation>
    </message>
    <message>
        <source>--%1 does not take that value, but: %2</source>
        <translation>--%1 tar inte det värdet. Det här går att skriva: %2</translation>
    </message>
    <message>
        <source>Something is missing on the command line: %1.</source>
        <translation>Något saknas på kommandoraden: %1.</translation>
    </message>
    <message>
        <source>There are too many words on the command line.</source>
        <translation>Det står för många ord på kommandoraden.</translation>
    </message>
    <message>
        <source>A password is never given as an argument, where others can see it. Leave it out and you are asked for it.</source>
        <translation>Ett lösenord skrivs aldrig på kommandoraden, där andra kan se det. Utelämna det så får du frågan.</translation>
    </message>
    <message>
        <source>This command needs the option --%1.</source>
        <translation>Det här kommandot behöver valet --%1.</translation>
    </message>
    <message>
        <source>The options --%1 and --%2 do not go together.</source>
        <translation>Valen --%1 och --%2 kan inte användas tillsammans.</translation>
    </message>
    <message>
        <source>The option --%1 only goes with --%2.</source>
        <translation>Valet --%1 kan bara användas tillsammans med --%2.</translation>
    </message>
</context>
<context>
    <name>klubbpost::BatchCommand</name>
    <message>
        <source>The file holds passwords: whoever can read it can log in. Delete it, or its column of passwords, when you are done.</source>
        <translation>Filen innehåller lösenord: den som kan läsa den kan logga in. Ta bort den, eller kolumnen med lösenord, när du är klar.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Rad %1: %2</translation>
    </message>
    <message>
        <source>Password for %1: </source>
        <translation>Lösenord för %1: </translation>
    </message>
    <message>
        <source>Nothing has been tested. Correct the file and try again.</source>
        <translation>Inget har testats. Rätta filen och försök igen.</translation>
    </message>
    <message>
        <source>%1 of %2 accounts tested, %3 with something to look at</source>
        <translation>%1 av %2 konton testade, %3 med något att titta på</translation>
    </message>
    <message>
        <source>Columns that are not read, by number: %1. Those that are: address, login, password, smtp, imap and pop3.</source>
        <translation>De här kolumnerna läses inte: nummer %1. Det som läses är adress, inloggningsnamn, lösenord, smtp, imap och pop3.</translation>
    </message>
</context>
<context>
    <name>klubbpost::BatchFile</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Rad %1: %2</translation>
    </message>
    <message>
        <source>There is a quotation mark in the middle of a field. Put the whole field in quotation marks and double the one inside.</source>
        <translation>Det står ett citattecken mitt i ett fält. Sätt hela fältet inom citattecken och dubbla det som står inuti.</translation>
    </message>
    <message>
        <source>There is text after the closing quotation mark of a field.</source>
        <translation>Det står text efter det citattecken som avslutar ett fält.</translation>
    </message>
    <message>
        <source>A quotation mark that opens a field here is never closed.</source>
        <translation>Ett citattecken som inleder ett fält här avslutas aldrig.</translation>
    </message>
    <message>
        <source>This is too long to be a list of accounts.</source>
        <translation>Det här är för långt för att vara en lista med konton.</translation>
    </message>
    <message>
        <source>The first line must name the columns, and one of them must be “address”.</source>
        <translation>Den första raden måste namnge kolumnerna, och en av dem måste heta ”adress”.</translation>
    </message>
    <message>
        <source>The file names no account.</source>
        <translation>Det står inget konto i filen.</translation>
    </message>
    <message>
        <source>The line has more or fewer fields than the first line has columns.</source>
        <translation>Raden har fler eller färre fält än den första raden har kolumner.</translation>
    </message>
    <message>
        <source>The file is not text that can be read. Save it as “CSV UTF-8”.</source>
        <translation>Filen är inte text som går att läsa. Spara den som ”CSV UTF-8”.</translation>
    </message>
    <message>
        <source>Column %1 has a heading that another column has already.</source>
        <translation>Kolumn %1 har en rubrik som en annan kolumn redan har.</translation>
    </message>
</context>
<context>
    <name>klubbpost::CliCommand</name>
    <message>
        <source>The address is read as %1.</source>
        <translation>Adressen läses som %1.</translation>
    </message>
</context>
<context>
    <name>klubbpost::CodesCommand</name>
    <message>
        <source>Names and DNS</source>
        <translation>Namn och DNS</translation>
    </message>
    <message>
        <source>Network and ports</source>
        <translation>Nätverk och portar</translation>
    </message>
    <message>
        <source>Encryption and certificates</source>
        <translation>Kryptering och certifikat</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Inloggning</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sändning</translation>
    </message>
    <message>
        <source>Sender, SPF and real messages</source>
        <translation>Avsändare, SPF och riktiga brev</translation>
    </message>
    <message>
        <source>About the test itself</source>
        <translation>Om själva testet</translation>
    </message>
</context>
<context>
    <name>klubbpost::DeliveryOutput</name>
    <message>
        <source>The test message has been deleted.</source>
        <translation>Provbrevet är borttaget.</translation>
    </message>
    <message>
        <source>What receivers would do with it:</source>
        <translation>Vad mottagare skulle göra med det:</translation>
    </message>
</context>
<context>
    <name>klubbpost::FactsCommand</name>
    <message>
        <source>a day, as 2027-01-31</source>
        <translation>en dag, som 2027-01-31</translation>
    </message>
    <message>
        <source>changes by itself on %1</source>
        <translation>ändras av sig självt %1</translation>
    </message>
    <message>
        <source>to be compared with its sources from %1</source>
        <translation>ska jämföras med källorna från och med %1</translation>
    </message>
    <message>
        <source>to be looked up again from %1: %2</source>
        <translation>ska kontrolleras igen från och med %1: %2</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Inga.</translation>
    </message>
</context>
<context>
    <name>klubbpost::FaultWords</name>
    <message>
        <source>There is no terminal to ask for the password on. Use --password-stdin.</source>
        <translation>Det finns ingen terminal att fråga efter lösenordet på. Använd --password-stdin.</translation>
    </message>
    <message>
        <source>The password from standard input is not UTF-8 text.</source>
        <translation>Lösenordet från standardinmatningen är inte text i UTF-8.</translation>
    </message>
    <message>
        <source>Say which sheet to write: --pdf, --html or --text, each with a file.</source>
        <translation>Säg vilket blad som ska skrivas: --pdf, --html eller --text, vart och ett med en fil.</translation>
    </message>
    <message>
        <source>Klubbpost knows no servers for this address. Give them with --smtp, --imap or --pop3.</source>
        <translation>Klubbpost känner inte till några servrar för den här adressen. Ange dem med --smtp, --imap eller --pop3.</translation>
    </message>
    <message>
        <source>The practice club could not start: this computer does not let it open its ports.</source>
        <translation>Övningsklubben kunde inte starta: datorn låter den inte öppna sina portar.</translation>
    </message>
    <message>
        <source>PDF is written by the program klubbpost, which should be here but is not: %1</source>
        <translation>PDF skrivs av programmet klubbpost, som borde finnas här men inte gör det: %1</translation>
    </message>
    <message>
        <source>The PDF could not be written: %1</source>
        <translation>PDF-filen kunde inte skrivas: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Avbrutet.</translation>
    </message>
    <message>
        <source>--spf-terms goes with the system “other”. What %1 needs Klubbpost knows by itself.</source>
        <translation>--spf-terms hör till systemet ”other”. Vad %1 behöver känner Klubbpost redan till.</translation>
    </message>
    <message>
        <source>The last logins for %1 failed, so nothing was tried: some providers lock the account after a third time. Check login name and password, and wait an hour. To go on now all the same, say --despite-failed-logins.</source>
        <translation>De senaste inloggningarna för %1 misslyckades, så inget har testats: en del leverantörer spärrar kontot efter en tredje gång. Kontrollera inloggningsnamn och lösenord och vänta en timme. Vill du gå vidare nu ändå, skriv --despite-failed-logins.</translation>
    </message>
    <message>
        <source>That is not the address of a name server. Write an IP address, with a port if needed: 192.0.2.1 or 192.0.2.1:5353.</source>
        <translation>Det där är inte adressen till en namnserver. Skriv en IP-adress, med port om det behövs: 192.0.2.1 eller 192.0.2.1:5353.</translation>
    </message>
    <message>
        <source>Klubbpost knows no such club system. klubbpost-cli sender --help says which there are.</source>
        <translation>Klubbpost känner inte till det klubbsystemet. klubbpost-cli sender --help säger vilka som finns.</translation>
    </message>
    <message>
        <source>That is not something that can stand in an SPF record. Write include: and a name, an IP address, or a whole record.</source>
        <translation>Det där är inget som kan stå i en SPF-post. Skriv include: och ett namn, en IP-adress eller en hel post.</translation>
    </message>
    <message>
        <source>--accept-certificate does not say which certificate. Write the server&apos;s name, an equals sign and the SHA-256 fingerprint: 64 digits and letters from a to f.</source>
        <translation>--accept-certificate säger inte vilket certifikat som menas. Skriv serverns namn, ett likhetstecken och fingeravtrycket (SHA-256): 64 siffror och bokstäver från a till f.</translation>
    </message>
    <message>
        <source>The text is too long: no more than %1 characters are read. Keep only the part with the settings.</source>
        <translation>Texten är för lång: högst %1 tecken läses. Behåll bara den del där inställningarna står.</translation>
    </message>
    <message>
        <source>The file is no text. Save what you copied as plain text.</source>
        <translation>Filen är ingen text. Spara det du kopierade som ren text.</translation>
    </message>
    <message>
        <source>There is nothing in the text.</source>
        <translation>Texten är tom.</translation>
    </message>
    <message>
        <source>There is no such code. klubbpost-cli codes lists them all.</source>
        <translation>Koden finns inte. klubbpost-cli codes visar alla som finns.</translation>
    </message>
    <message>
        <source>The file cannot be read: there is no such file, or it may not be opened.</source>
        <translation>Filen går inte att läsa. Den finns inte eller får inte öppnas.</translation>
    </message>
    <message>
        <source>The file cannot be written: its folder is missing, or nothing may be written there.</source>
        <translation>Filen går inte att skriva. Mappen saknas, eller så får man inte skriva i den.</translation>
    </message>
    <message>
        <source>The file of --ca holds no certificate (PEM).</source>
        <translation>Filen i --ca innehåller inget certifikat (PEM).</translation>
    </message>
</context>
<context>
    <name>klubbpost::HelpText</name>
    <message>
        <source>Find out who runs an address or a domain, how that is known, and which settings it has. Only the domain is looked up, never the address.</source>
        <translation>Ta reda på vem som sköter en adress eller domän, hur man vet det och vilka inställningar som gäller. Bara domänen slås upp, aldrig adressen.</translation>
    </message>
    <message>
        <source>Log in for real with the address&apos;s servers and say what is wrong and who must act. Tests the protocols that are given, else all that the provider is known to have.</source>
        <translation>Logga in på riktigt hos adressens servrar och säg vad som är fel och vem som kan göra något åt det. Testar de protokoll som anges, annars alla som leverantören är känd för att ha.</translation>
    </message>
    <message>
        <source>Say again what a saved report means.</source>
        <translation>Säg på nytt vad en sparad rapport betyder.</translation>
    </message>
    <message>
        <source>Write the setup sheet of a saved report. The password is never on it.</source>
        <translation>Skriv inställningsbladet för en sparad rapport. Lösenordet står aldrig på det.</translation>
    </message>
    <message>
        <source>List the providers that Klubbpost knows.</source>
        <translation>Räkna upp de leverantörer som Klubbpost känner till.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Visa den här hjälpen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Visa versionen.</translation>
    </message>
    <message>
        <source>Language: sv is Swedish, en is English. Without it the language of the system, if it is one of them, else English.</source>
        <translation>Språk: sv är svenska, en är engelska. Utan valet gäller systemets språk om det är något av dem, annars engelska.</translation>
    </message>
    <message>
        <source>Print JSON instead of text, faults too.</source>
        <translation>Skriv JSON i stället för text, också för fel.</translation>
    </message>
    <message>
        <source>Ask this name server instead of the system&apos;s.</source>
        <translation>Fråga den här namnservern i stället för systemets.</translation>
    </message>
    <message>
        <source>Also trust the certificates in this PEM file.</source>
        <translation>Lita också på certifikaten i den här PEM-filen.</translation>
    </message>
    <message>
        <source>Use the practice club in the program itself: no network, no account.</source>
        <translation>Använd övningsklubben i själva programmet: inget nät, inget konto.</translation>
    </message>
    <message>
        <source>Practise with a fault: %1.</source>
        <translation>Öva med ett fel: %1.</translation>
    </message>
    <message>
        <source>Look nothing up: only what the program knows by itself.</source>
        <translation>Slå inte upp något: bara det som programmet självt vet.</translation>
    </message>
    <message>
        <source>The server for outgoing e-mail. Without a port it is the usual one for TLS.</source>
        <translation>Servern för utgående e-post. Utan port gäller den vanliga för TLS.</translation>
    </message>
    <message>
        <source>The server for incoming e-mail, IMAP.</source>
        <translation>Servern för inkommande e-post, IMAP.</translation>
    </message>
    <message>
        <source>The server for incoming e-mail, POP3.</source>
        <translation>Servern för inkommande e-post, POP3.</translation>
    </message>
    <message>
        <source>The name to log in with, where it is not the one the provider is known to want.</source>
        <translation>Inloggningsnamnet, om det inte är det som leverantören är känd för att vilja ha.</translation>
    </message>
    <message>
        <source>The sender&apos;s name, for the test message and the sheet.</source>
        <translation>Avsändarens namn, för provbrevet och bladet.</translation>
    </message>
    <message>
        <source>Also send a test message from the address to itself.</source>
        <translation>Skicka också ett provbrev från adressen till samma adress.</translation>
    </message>
    <message>
        <source>Read the password from standard input, one line. Without it you are asked.</source>
        <translation>Läs lösenordet från standardinmatningen, en rad. Annars får du frågan.</translation>
    </message>
    <message>
        <source>Log in without encryption where a server was given with “none”: everyone on the way can then read the password.</source>
        <translation>Logga in utan kryptering där en server angavs med ”none”: alla på vägen kan då läsa lösenordet.</translation>
    </message>
    <message>
        <source>Save the report of the test. It holds the address, but no password.</source>
        <translation>Spara testets rapport. Den innehåller adressen men inget lösenord.</translation>
    </message>
    <message>
        <source>Write the sheet as PDF (A4).</source>
        <translation>Skriv bladet som PDF (A4).</translation>
    </message>
    <message>
        <source>Write the sheet as HTML.</source>
        <translation>Skriv bladet som HTML.</translation>
    </message>
    <message>
        <source>Write the sheet as plain text.</source>
        <translation>Skriv bladet som ren text.</translation>
    </message>
    <message>
        <source>What the settings are for: %1.</source>
        <translation>Vad inställningarna är till för: %1.</translation>
    </message>
    <message>
        <source>Write the sheet in both languages.</source>
        <translation>Skriv bladet på båda språken.</translation>
    </message>
    <message>
        <source>Only those whose facts were checked more than so many days ago.</source>
        <translation>Bara de vars uppgifter kontrollerades för fler än så många dagar sedan.</translation>
    </message>
    <message>
        <source>Klubbpost gets a club&apos;s e-mail address working. This is the program for the command line.</source>
        <translation>Klubbpost får en klubbs e-postadress att fungera. Det här är programmet för kommandoraden.</translation>
    </message>
    <message>
        <source>Check whether the domain&apos;s SPF record lets a server send, as receivers do it (RFC 7208). The exit code is 0 only when it does.</source>
        <translation>Kontrollera om domänens SPF-post låter en server skicka, på samma sätt som mottagarna gör (RFC 7208). Slutkoden är 0 bara när den gör det.</translation>
    </message>
    <message>
        <source>Say whether a club system can send from an address and be trusted, and else what must be changed, and by whom. Only the domain is looked up, never the address.</source>
        <translation>Säg om ett klubbsystem kan skicka från en adress så att mottagarna litar på det, och annars vad som måste ändras och av vem. Bara domänen slås upp, aldrig adressen.</translation>
    </message>
    <message>
        <source>The address of the server that sends, IPv4 or IPv6.</source>
        <translation>Adressen till servern som skickar, IPv4 eller IPv6.</translation>
    </message>
    <message>
        <source>The envelope sender (MAIL FROM). Without it, or when it is empty, the name from --helo is checked as postmaster.</source>
        <translation>Kuvertets avsändare (MAIL FROM). Utan den, eller om den är tom, räknas namnet från --helo, med postmaster.</translation>
    </message>
    <message>
        <source>The name with which the server greets.</source>
        <translation>Namnet som servern hälsar med.</translation>
    </message>
    <message>
        <source>How many seconds the look-ups may take in all, 20 unless told.</source>
        <translation>Hur många sekunder uppslagningarna får ta sammanlagt, 20 om inget anges.</translation>
    </message>
    <message>
        <source>How the system sends, where it knows several ways: by logging in at the address&apos;s own e-mail provider (userSmtp) or from its own servers (ownServers).</source>
        <translation>Hur systemet skickar, om det kan på flera sätt: genom att logga in hos adressens egen e-postleverantör (userSmtp) eller från egna servrar (ownServers).</translation>
    </message>
    <message>
        <source>With the system “other”: what it says it needs in the SPF record, such as include:spf.example.com, an IP address or a whole record. It then sends from its own servers.</source>
        <translation>Med systemet ”other”: vad det säger sig behöva i SPF-posten, till exempel include:spf.example.com, en IP-adress eller en hel post. Då skickar det från egna servrar.</translation>
    </message>
    <message>
        <source>Log in although the last logins for this address failed, here or in the window. Some providers then lock the account for a while.</source>
        <translation>Logga in fast de senaste inloggningarna för adressen misslyckades, här eller i fönstret. En del leverantörer spärrar då kontot en stund.</translation>
    </message>
    <message>
        <source>After the test, send a message from the address to itself and wait until it lies in the inbox or the junk folder. Nothing else in the mailbox is touched.</source>
        <translation>Skicka efter testet ett meddelande från adressen till samma adress, och vänta tills det ligger i inkorgen eller skräpposten. Inget annat i brevlådan rörs.</translation>
    </message>
    <message>
        <source>How many seconds to wait for it, 90 unless told.</source>
        <translation>Hur många sekunder det väntas på det, 90 om inget sägs.</translation>
    </message>
    <message>
        <source>Delete that one message when it has been found.</source>
        <translation>Ta bort just det meddelandet när det har hittats.</translation>
    </message>
    <message>
        <source>After the test, examine the newest message from this sender instead (IMAP).</source>
        <translation>Granska i stället det senaste meddelandet från den här avsändaren efter testet (IMAP).</translation>
    </message>
    <message>
        <source>For this test only, log in though the server&apos;s certificate does not hold, if it is the one with this fingerprint. A test shows it; ask the one who runs the server whether it is right.</source>
        <translation>Logga in trots att serverns certifikat inte håller, men bara i det här testet och bara om certifikatet har det här fingeravtrycket. Ett test visar det; fråga den som sköter servern om det stämmer.</translation>
    </message>
    <message>
        <source>Test every account of a table (CSV) and print a table of verdicts. Its first line names the columns: address, and if wanted login, smtp, imap, pop3 and password. With --password-stdin there is one password a line, in the order of the table.</source>
        <translation>Testa alla konton i en tabell (CSV) och skriv ut en tabell med omdömen. Första raden namnger kolumnerna: adress, och vid behov inloggningsnamn, smtp, imap, pop3 och lösenord. Med --password-stdin läses ett lösenord per rad, i tabellens ordning.</translation>
    </message>
    <message>
        <source>With --batch: how many accounts at once, 1 to 64; 8 if not said.</source>
        <translation>Med --batch: hur många konton som testas samtidigt, 1 till 64; 8 om inget sägs.</translation>
    </message>
    <message>
        <source>Where nothing better is found: also try usual server names and ports of the domain. No login is sent.</source>
        <translation>När inget bättre hittas: testa också vanliga servernamn och portar på domänen. Ingen inloggning skickas.</translation>
    </message>
    <message>
        <source>Say what the headers of a received message prove: a file with its source or headers, or “-” for standard input. The DNS is asked whose the domains in them are, unless it is told to be offline.</source>
        <translation>Säg vad brevhuvudet i ett mottaget meddelande visar: en fil med källan eller brevhuvudet, eller ”-” för standard in. DNS tillfrågas om vems domänerna i det är, utom med --offline.</translation>
    </message>
    <message>
        <source>Say what every code means, KP-101 to KP-905, or one of them: what is wrong, who can do something, and what. Nothing is tested. --json gives both languages.</source>
        <translation>Berätta vad varje kod betyder, från KP-101 till KP-905, eller bara en av dem: vad som är fel, vem som kan göra något åt det och vad. Inget testas. Med --json kommer båda språken.</translation>
    </message>
    <message>
        <source>Read the server settings in a text that was copied from a help page or an e-mail: a file, or “-” for standard input. A password in it is neither read nor shown.</source>
        <translation>Läs serverinställningarna i en text som kopierats från en hjälpsida eller ett e-postmeddelande: en fil, eller ”-” för standard in. Ett lösenord i texten varken läses eller visas.</translation>
    </message>
    <message>
        <source>The address that the settings are for: it takes the place of “your e-mail address” and “yourdomain.se” in the text, and chooses among several providers.</source>
        <translation>Adressen som inställningarna gäller: den ersätter ”din e-postadress” och ”dindomän.se” i texten, och avgör vilken av flera leverantörer som gäller.</translation>
    </message>
    <message>
        <source>List what changes by itself, and what must be looked up again, in all facts: providers, club systems, name server hosts and receivers.</source>
        <translation>Lista vad som ändras av sig självt och vad som måste kontrolleras igen bland alla uppgifter: leverantörer, klubbsystem, namnserverföretag och mottagare.</translation>
    </message>
    <message>
        <source>Only what must be looked up again by that day.</source>
        <translation>Bara det som måste kontrolleras igen senast den dagen.</translation>
    </message>
    <message>
        <source>The club system that is to send: %1. Given several times, one record is made for all of them.</source>
        <translation>Föreningssystemet som ska skicka: %1. Anges flera görs en post för dem alla.</translation>
    </message>
</context>
<context>
    <name>klubbpost::HelpWords</name>
    <message>
        <source>Usage:</source>
        <translation>Användning:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Val:</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Kommandon:</translation>
    </message>
    <message>
        <source>Exit codes: 0 all is well, 1 there are findings, 2 the command was not understood, 3 it could not be carried out.</source>
        <translation>Slutkoder: 0 allt är bra, 1 något hittades, 2 kommandot gick inte att förstå, 3 det gick inte att utföra.</translation>
    </message>
</context>
<context>
    <name>klubbpost::IdentifyCommand</name>
    <message>
        <source>Nothing was looked up: only the domain itself was recognised.</source>
        <translation>Inget slogs upp: bara domänen själv jämfördes med det kända.</translation>
    </message>
    <message>
        <source>Klubbpost does not know who runs the address.</source>
        <translation>Klubbpost vet inte vem som sköter adressen.</translation>
    </message>
    <message>
        <source>The settings are a guess from usual names and ports.</source>
        <translation>Inställningarna är en gissning utifrån vanliga namn och portar.</translation>
    </message>
    <message>
        <source>Provider: %1 (%2)</source>
        <translation>Leverantör: %1 (%2)</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Läge: %1</translation>
    </message>
    <message>
        <source>Facts checked: %1</source>
        <translation>Uppgifterna kontrollerade: %1</translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation>Inställningar:</translation>
    </message>
    <message>
        <source>login name %1</source>
        <translation>inloggningsnamn %1</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>rekommenderas</translation>
    </message>
    <message>
        <source>Good to know:</source>
        <translation>Bra att veta:</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Menade du %1?</translation>
    </message>
    <message>
        <source>Nobody answers: there seems to be no connection to the internet.</source>
        <translation>Ingen svarar: datorn verkar sakna internet.</translation>
    </message>
    <message>
        <source>The settings are a guess, but the servers answer as they should.</source>
        <translation>Inställningarna är en gissning, men servrarna svarar som de ska.</translation>
    </message>
    <message>
        <source>Servers of %1</source>
        <translation>Servrar för %1</translation>
    </message>
    <message>
        <source>Other possibilities:</source>
        <translation>Andra möjligheter:</translation>
    </message>
    <message>
        <source>Looked up, with the domain only:</source>
        <translation>Det här frågade vi om. Bara domänen lämnades ut:</translation>
    </message>
    <message>
        <source>The domain does not exist. Look at the spelling.</source>
        <translation>Domänen finns inte. Kontrollera stavningen.</translation>
    </message>
    <message>
        <source>The domain says itself that it takes no e-mail.</source>
        <translation>Domänen säger själv att den inte tar emot någon e-post.</translation>
    </message>
    <message>
        <source>The facts about the provider were checked %1 and may have changed.</source>
        <translation>Uppgifterna om leverantören kontrollerades %1 och kan ha ändrats.</translation>
    </message>
    <message>
        <source>The domain says itself that it has no servers for this: %1.</source>
        <translation>Domänen säger själv att den saknar servrar för det här: %1.</translation>
    </message>
</context>
<context>
    <name>klubbpost::ProvidersCommand</name>
    <message>
        <source>checked %1</source>
        <translation>kontrollerad %1</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Inga.</translation>
    </message>
    <message>
        <source>Refused: %1. %2</source>
        <translation>Avvisad: %1. %2</translation>
    </message>
    <message>
        <source>a number of days, 0 or more</source>
        <translation>ett antal dagar, 0 eller fler</translation>
    </message>
    <message>
        <source>changes by itself on %1</source>
        <translation>ändras av sig självt %1</translation>
    </message>
</context>
<context>
    <name>klubbpost::SenderCommand</name>
    <message>
        <source>What can be done, best first:</source>
        <translation>Det här går att göra, bäst först:</translation>
    </message>
    <message>
        <source>Who can do it: %1</source>
        <translation>Vem som behöver göra något: %1</translation>
    </message>
    <message>
        <source>before:</source>
        <translation>före:</translation>
    </message>
    <message>
        <source>after:</source>
        <translation>efter:</translation>
    </message>
    <message>
        <source>to be added:</source>
        <translation>att lägga till:</translation>
    </message>
    <message>
        <source>look-ups:</source>
        <translation>uppslagningar:</translation>
    </message>
    <message>
        <source>%1 of at most 10</source>
        <translation>%1 av högst 10</translation>
    </message>
    <message>
        <source>The domain&apos;s records are entered at %1.</source>
        <translation>Domänens poster läggs in hos %1.</translation>
    </message>
    <message>
        <source>Good to know about %1:</source>
        <translation>Bra att veta om %1:</translation>
    </message>
    <message>
        <source>%1 demands of senders:</source>
        <translation>%1 kräver av avsändare:</translation>
    </message>
</context>
<context>
    <name>klubbpost::SpfCommand</name>
    <message>
        <source>The domain&apos;s own words: “%1”</source>
        <translation>Domänens egna ord: ”%1”</translation>
    </message>
    <message>
        <source>The record of %1:</source>
        <translation>Posten för %1:</translation>
    </message>
    <message>
        <source>How it came about:</source>
        <translation>Så här gick det till:</translation>
    </message>
    <message>
        <source>(look-ups: %1)</source>
        <translation>(uppslagningar: %1)</translation>
    </message>
    <message>
        <source>Look-ups: %1 of at most 10. Without an answer: %2 of at most 2.</source>
        <translation>Uppslagningar: %1 av högst 10. Utan svar: %2 av högst 2.</translation>
    </message>
</context>
<context>
    <name>klubbpost::SummaryCommand</name>
    <message>
        <source>Written: %1</source>
        <translation>Skrivet: %1</translation>
    </message>
    <message>
        <source>Already written: %1</source>
        <translation>Det här hann skrivas: %1</translation>
    </message>
</context>
<context>
    <name>klubbpost::TestCommand</name>
    <message>
        <source>Password for %1: </source>
        <translation>Lösenord för %1: </translation>
    </message>
    <message>
        <source>A login for this address failed a short while ago. If this one fails too, the next one may lock the account.</source>
        <translation>En inloggning för adressen misslyckades för en stund sedan. Om den här också misslyckas kan nästa låsa kontot.</translation>
    </message>
    <message>
        <source>For this test only, the certificate of %1 with the fingerprint %2 is taken.</source>
        <translation>Bara i det här testet godtas certifikatet för %1 med fingeravtrycket %2.</translation>
    </message>
</context>
<context>
    <name>klubbpost::TestOutput</name>
    <message>
        <source>PRACTICE: a made-up club, nothing has left the computer.</source>
        <translation>ÖVNING: en påhittad klubb, inget har lämnat datorn.</translation>
    </message>
    <message>
        <source>Test of %1, %2</source>
        <translation>Test av %1, %2</translation>
    </message>
    <message>
        <source>You have taken this certificate for this test only.</source>
        <translation>Du har godtagit certifikatet, men bara för det här testet.</translation>
    </message>
</context>
<context>
    <name>klubbpost::VerdictOutput</name>
    <message>
        <source>The server&apos;s words: “%1”</source>
        <translation>Serverns egna ord: ”%1”</translation>
    </message>
    <message>
        <source>Who can do it: %1</source>
        <translation>Vem som behöver göra något: %1</translation>
    </message>
    <message>
        <source>Try: --%1 %2 with the login name %3</source>
        <translation>Prova: --%1 %2 med inloggningsnamnet %3</translation>
    </message>
</context>
</TS>
