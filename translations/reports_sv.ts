<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>klubbpost::CertificateTexts</name>
    <message>
        <source>it has expired</source>
        <translation>det har gått ut</translation>
    </message>
    <message>
        <source>it is not valid yet</source>
        <translation>det gäller inte än</translation>
    </message>
    <message>
        <source>it is for another server</source>
        <translation>det gäller en annan server</translation>
    </message>
    <message>
        <source>its issuer is not known to this computer</source>
        <translation>utfärdaren är okänd för din dator</translation>
    </message>
    <message>
        <source>the server has issued it to itself</source>
        <translation>servern har utfärdat det åt sig själv</translation>
    </message>
    <message>
        <source>its issuer has withdrawn it</source>
        <translation>utfärdaren har återkallat det</translation>
    </message>
    <message>
        <source>its key or signature is too weak</source>
        <translation>nyckeln eller signaturen är för svag</translation>
    </message>
    <message>
        <source>it does not name its server in the way it must</source>
        <translation>det anger inte sin server så som det måste</translation>
    </message>
    <message>
        <source>it could not be verified</source>
        <translation>det gick inte att kontrollera</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>med flera</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>Visas av</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Vad som är fel</translation>
    </message>
    <message>
        <source>Issued for</source>
        <translation>Utfärdat för</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Utfärdat av</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gäller till</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingeravtryck (SHA-256)</translation>
    </message>
</context>
<context>
    <name>klubbpost::ContentWriter</name>
    <message>
        <source>PRACTICE: a made-up club. Nothing here works in reality.</source>
        <translation>ÖVNING: en påhittad klubb. Inget av det här fungerar på riktigt.</translation>
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
        <translation>Vem som behöver göra något: %1</translation>
    </message>
    <message>
        <source>Codes to tell support: %1</source>
        <translation>Koder att uppge för supporten: %1</translation>
    </message>
    <message>
        <source>Nothing has been tested</source>
        <translation>Inget har testats</translation>
    </message>
    <message>
        <source>Nothing but to fill in the settings above.</source>
        <translation>Bara att fylla i uppgifterna ovan.</translation>
    </message>
</context>
<context>
    <name>klubbpost::DeliveryWords</name>
    <message>
        <source>passed</source>
        <translation>godkänt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>underkänt</translation>
    </message>
    <message>
        <source>probably not allowed</source>
        <translation>troligen inte tillåtet</translation>
    </message>
    <message>
        <source>says neither yes nor no</source>
        <translation>säger varken ja eller nej</translation>
    </message>
    <message>
        <source>there was nothing to check</source>
        <translation>det fanns inget att kontrollera</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>inte godtaget</translation>
    </message>
    <message>
        <source>could not be checked just then</source>
        <translation>gick inte att kontrollera just då</translation>
    </message>
    <message>
        <source>could not be checked: a record has a fault</source>
        <translation>gick inte att kontrollera: det är fel i en post</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>inget besked</translation>
    </message>
    <message>
        <source>It took %1 to arrive.</source>
        <translation>Det tog %1 att komma fram.</translation>
    </message>
    <message>
        <source>It lay in the folder %1.</source>
        <translation>Det låg i mappen %1.</translation>
    </message>
    <message>
        <source>Checked by %1.</source>
        <translation>Kontrollerat av %1.</translation>
    </message>
    <message>
        <source>The way it came: %1</source>
        <translation>Vägen hit: %1</translation>
    </message>
    <message>
        <source>Time on the way: %1</source>
        <translation>Tid på vägen: %1</translation>
    </message>
    <message>
        <source>There are results under the receiver&apos;s name, but where the sender could have written them too. They do not count by themselves.</source>
        <translation>Det finns besked i mottagarens namn, men på ett ställe där avsändaren också kan ha skrivit dem. De räknas inte för sig själva.</translation>
    </message>
    <message>
        <source>There are results of others than the receiver. They do not count: anybody could have written them.</source>
        <translation>Det finns besked från andra än mottagaren. De räknas inte: vem som helst kan ha skrivit dem.</translation>
    </message>
    <message>
        <source>The message was taken out of a page that was copied whole.</source>
        <translation>Brevet har plockats ut ur en sida som kopierats hel.</translation>
    </message>
    <message>
        <source>Empty lines between the lines were taken away.</source>
        <translation>Tomma rader mellan raderna har tagits bort.</translation>
    </message>
    <message>
        <source>Passed on by %1, which found the seals before its own broken (ARC).</source>
        <translation>Vidarebefordrat av %1, som fann att sigillen före dess eget var brutna (ARC).</translation>
    </message>
    <message>
        <source>Passed on by %1, which vouches for what it saw (ARC).</source>
        <translation>Vidarebefordrat av %1, som går i god för vad den såg (ARC).</translation>
    </message>
    <message>
        <source>Klubbpost&apos;s own check of SPF: %1</source>
        <translation>Klubbposts egen kontroll av SPF: %1</translation>
    </message>
    <message>
        <source>Klubbpost&apos;s own check of DKIM: %1</source>
        <translation>Klubbposts egen kontroll av DKIM: %1</translation>
    </message>
    <message>
        <source>the message is not signed</source>
        <translation>brevet är inte signerat</translation>
    </message>
    <message>
        <source>%1 may send for %2</source>
        <translation>%1 får skicka för %2</translation>
    </message>
    <message>
        <source>%1 may not send for %2</source>
        <translation>%1 får inte skicka för %2</translation>
    </message>
    <message>
        <source>%1 should not send for %2</source>
        <translation>%1 bör inte skicka för %2</translation>
    </message>
    <message>
        <source>%2 says neither yes nor no to %1</source>
        <translation>%2 säger varken ja eller nej till %1</translation>
    </message>
    <message>
        <source>%1 has no SPF record</source>
        <translation>%1 har ingen SPF-post</translation>
    </message>
    <message>
        <source>the SPF record of %1 has a fault</source>
        <translation>det är fel i SPF-posten för %1</translation>
    </message>
    <message>
        <source>the name servers of %1 did not answer</source>
        <translation>namnservrarna för %1 svarade inte</translation>
    </message>
    <message>
        <source>the signature of %1 holds</source>
        <translation>signaturen från %1 stämmer</translation>
    </message>
    <message>
        <source>the signature of %1 holds for the headers; the text did not come along</source>
        <translation>signaturen från %1 stämmer för brevhuvudet; själva texten följde inte med</translation>
    </message>
    <message>
        <source>a signature does not count: %1</source>
        <translation>en signatur räknas inte: %1</translation>
    </message>
    <message>
        <source>the signature of %1 does not count: %2</source>
        <translation>signaturen från %1 räknas inte: %2</translation>
    </message>
    <message>
        <source>the end of the text is not signed</source>
        <translation>slutet av texten är inte signerat</translation>
    </message>
    <message>
        <source>the key has %1 bits, 2048 are advised</source>
        <translation>nyckeln har %1 bitar, 2048 rekommenderas</translation>
    </message>
    <message>
        <source>the domain says that it only tries DKIM out</source>
        <translation>domänen säger att den bara prövar DKIM</translation>
    </message>
    <message>
        <source>the text is not the one that was signed</source>
        <translation>texten är inte den som signerades</translation>
    </message>
    <message>
        <source>headers are changed, or the key is another</source>
        <translation>brevhuvudet är ändrat, eller så är nyckeln en annan</translation>
    </message>
    <message>
        <source>it had expired when the message came</source>
        <translation>den hade gått ut när brevet kom</translation>
    </message>
    <message>
        <source>it is not written as DKIM demands</source>
        <translation>den är inte skriven som DKIM kräver</translation>
    </message>
    <message>
        <source>its method is not known</source>
        <translation>dess metod är okänd</translation>
    </message>
    <message>
        <source>its method (SHA-1) is no longer accepted</source>
        <translation>dess metod (SHA-1) godtas inte längre</translation>
    </message>
    <message>
        <source>the sender&apos;s address is not signed</source>
        <translation>avsändarens adress är inte signerad</translation>
    </message>
    <message>
        <source>it names somebody outside of the domain</source>
        <translation>den pekar ut någon utanför domänen</translation>
    </message>
    <message>
        <source>there is no key %1 in the DNS</source>
        <translation>det finns ingen nyckel %1 i DNS</translation>
    </message>
    <message>
        <source>its key has been withdrawn</source>
        <translation>dess nyckel har dragits tillbaka</translation>
    </message>
    <message>
        <source>its key cannot be read</source>
        <translation>dess nyckel går inte att läsa</translation>
    </message>
    <message>
        <source>its key is for something else</source>
        <translation>dess nyckel är till för något annat</translation>
    </message>
    <message>
        <source>its key is too short (%1 bits)</source>
        <translation>dess nyckel är för kort (%1 bitar)</translation>
    </message>
    <message>
        <source>the name servers did not answer</source>
        <translation>namnservrarna svarade inte</translation>
    </message>
    <message>
        <source>takes it</source>
        <translation>tar emot det</translation>
    </message>
    <message>
        <source>takes it with suspicion, often to the junk folder</source>
        <translation>misstror det och lägger det ofta i skräpposten</translation>
    </message>
    <message>
        <source>puts it in the junk folder</source>
        <translation>lägger det i skräpposten</translation>
    </message>
    <message>
        <source>refuses it</source>
        <translation>avvisar det</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>är inte känt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a receiver and what it does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A strict company</source>
        <translation>Ett strängt företag</translation>
    </message>
    <message>
        <source>from whoever sends more than %1 a day it %2</source>
        <comment>%2: what it does</comment>
        <translation>från den som skickar fler än %1 om dagen: %2</translation>
    </message>
    <message>
        <source>The one change: %1</source>
        <translation>Den enda ändring som behövs: %1</translation>
    </message>
    <message>
        <source>none is needed.</source>
        <translation>ingen.</translation>
    </message>
    <message>
        <source>the domain&apos;s records are right now. Send a new message.</source>
        <translation>domänens poster är rätt nu. Skicka ett nytt brev.</translation>
    </message>
    <message>
        <source>let the system sign with DKIM for %1. Then the message is proved wherever it goes.</source>
        <translation>låt systemet signera med DKIM för %1. Då är brevet bevisat vart det än skickas.</translation>
    </message>
    <message>
        <source>enter the system&apos;s DKIM key in the DNS, under the name %1.</source>
        <translation>lägg in systemets DKIM-nyckel i DNS, under namnet %1.</translation>
    </message>
    <message>
        <source>let the system make a new DKIM key for %1, with 2048 bits.</source>
        <translation>låt systemet göra en ny DKIM-nyckel för %1, med 2048 bitar.</translation>
    </message>
    <message>
        <source>enter the sending server in the SPF record of %1.</source>
        <translation>lägg in den sändande servern i SPF-posten för %1.</translation>
    </message>
    <message>
        <source>something changes the message after it was signed: a footer, a mailing list, a virus scanner. Turn that off, or let it come before the signing.</source>
        <translation>något ändrar brevet efter att det signerats: en sidfot, en e-postlista, ett virusskydd. Stäng av det, eller låt det ske före signeringen.</translation>
    </message>
    <message>
        <source>examine the whole message, as a file (.eml).</source>
        <translation>granska hela brevet, som fil (.eml).</translation>
    </message>
    <message>
        <source>there is more than one sender&apos;s address</source>
        <translation>det finns mer än en avsändaradress</translation>
    </message>
</context>
<context>
    <name>klubbpost::LetterWriter</name>
    <message>
        <source>Hello,</source>
        <translation>Hej!</translation>
    </message>
    <message>
        <source>Kind regards,</source>
        <translation>Vänliga hälsningar</translation>
    </message>
    <message>
        <source>We want to send e-mail from %1 with %2. For receivers to trust it, this must be entered in the DNS of %3:</source>
        <translation>Vi vill skicka e-post från %1 med %2. För att mottagarna ska lita på den behöver det här läggas in i DNS för %3:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>There now, to be replaced</source>
        <translation>Står där nu, ska ersättas</translation>
    </message>
    <message>
        <source>To be added</source>
        <translation>Ska läggas till</translation>
    </message>
    <message>
        <source>To stand there</source>
        <translation>Ska stå där</translation>
    </message>
    <message>
        <source>The reason: %1 (%2)</source>
        <translation>Orsaken: %1 (%2)</translation>
    </message>
    <message>
        <source>Please tell us when it has been done.</source>
        <translation>Hör gärna av er när det är gjort.</translation>
    </message>
    <message>
        <source>We want to send e-mail from %1 with %2. For receivers to trust it, we need to know:</source>
        <translation>Vi vill skicka e-post från %1 med %2. För att mottagarna ska lita på den behöver vi veta:</translation>
    </message>
    <message>
        <source>1. What is to stand in the domain&apos;s SPF record for your servers?</source>
        <translation>1. Vad ska stå i domänens SPF-post för era servrar?</translation>
    </message>
    <message>
        <source>2. Which domain do you have in the envelope (Return-Path)?</source>
        <translation>2. Vilken domän har ni i kuvertet (Return-Path)?</translation>
    </message>
    <message>
        <source>3. Do you sign with DKIM for our domain, and which records must be entered for it?</source>
        <translation>3. Skriver ni under med DKIM för vår domän, och vilka DNS-poster behöver läggas in för det?</translation>
    </message>
    <message>
        <source>4. Can answers go to our own address (Reply-To)?</source>
        <translation>4. Kan svaren gå till vår egen adress (Reply-To)?</translation>
    </message>
    <message>
        <source>Something stops us from using the e-mail address %1:</source>
        <translation>Något hindrar oss från att använda e-postadressen %1:</translation>
    </message>
    <message>
        <source>The server replied: “%1”</source>
        <translation>Servern svarade: ”%1”</translation>
    </message>
    <message>
        <source>Tested %1</source>
        <translation>Testat %1</translation>
    </message>
    <message>
        <source>Code in Klubbpost: %1</source>
        <translation>Kod i Klubbpost: %1</translation>
    </message>
    <message>
        <source>The server: %1, port %2, %3</source>
        <translation>Servern: %1, port %2, %3</translation>
    </message>
</context>
<context>
    <name>klubbpost::PastedWords</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Kryptering</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Inloggningsnamn</translation>
    </message>
    <message>
        <source>not in the text</source>
        <translation>står inte i texten</translation>
    </message>
    <message>
        <source>from “%1”</source>
        <translation>ur ”%1”</translation>
    </message>
    <message>
        <source>%1: the text has several servers. Paste only the lines about yours.</source>
        <translation>%1: det står flera servrar i texten. Klistra in bara raderna som gäller er.</translation>
    </message>
    <message>
        <source>%1: the text has several ports, and does not say which is encrypted.</source>
        <translation>%1: det står flera portar i texten, men inte vilken som är krypterad.</translation>
    </message>
    <message>
        <source>%1: the text does not say clearly which kind of encryption it is.</source>
        <translation>%1: det framgår inte av texten vilken sorts kryptering som gäller.</translation>
    </message>
    <message>
        <source>%1: the text has several login names.</source>
        <translation>%1: det står flera inloggningsnamn i texten.</translation>
    </message>
    <message>
        <source>The text has a server for incoming e-mail, but does not say whether it is IMAP or POP3.</source>
        <translation>Det står en server för inkommande e-post i texten, men inte om det är IMAP eller POP3.</translation>
    </message>
    <message>
        <source>There may be a password in the text. Klubbpost does not read it: type it where it is asked for.</source>
        <translation>Det kan stå ett lösenord i texten. Klubbpost läser det inte: skriv det där du får frågan.</translation>
    </message>
    <message>
        <source>There are no server settings in the text.</source>
        <translation>Det finns inga serverinställningar i texten.</translation>
    </message>
    <message>
        <source>%1: the text has a stand-in where your own domain belongs, and Klubbpost has put it there. Is the server&apos;s name right? Ask your provider if you do not know.</source>
        <translation>%1: i texten står ett exempel där er egen domän ska stå, och Klubbpost har satt dit den. Stämmer serverns namn? Fråga leverantören om du inte vet.</translation>
    </message>
    <message>
        <source>%1: the text has a stand-in where the server&apos;s name belongs. Klubbpost does not use it: anybody may own that name.</source>
        <translation>%1: i texten står ett exempel där serverns namn ska stå. Klubbpost använder det inte, för vem som helst kan äga det namnet.</translation>
    </message>
    <message>
        <source>%1: the server belongs neither to your domain nor to a provider that Klubbpost knows. Is it your provider&apos;s? The password will be sent to it.</source>
        <translation>%1: servern hör varken till er domän eller till en leverantör som Klubbpost känner till. Är den er leverantörs? Lösenordet kommer att skickas dit.</translation>
    </message>
</context>
<context>
    <name>klubbpost::SectionWriter</name>
    <message>
        <source>What to fill in in the club system</source>
        <translation>Det här ska stå i klubbsystemet</translation>
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
        <source>the name of the club</source>
        <translation>klubbens namn</translation>
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
        <translation>Obs! Uppgifterna är inte bekräftade, eftersom testet inte gick bra. Se nedan.</translation>
    </message>
    <message>
        <source>Note: these settings are not proven, because the server&apos;s certificate was accepted for the test only. Other programs will not accept it. See below.</source>
        <translation>Obs! Uppgifterna är inte bekräftade, eftersom serverns certifikat bara godtogs för testet. Andra program godtar det inte. Se nedan.</translation>
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
    <message>
        <source>The club system sends from its own servers. It needs neither server, login name nor password: only who the e-mail is from.</source>
        <translation>Klubbsystemet skickar från egna servrar. Det behöver varken server, inloggningsnamn eller lösenord, bara uppgift om vem som är avsändare.</translation>
    </message>
    <message>
        <source>Sender address</source>
        <translation>Avsändaradress</translation>
    </message>
    <message>
        <source>Enter the address as sender address in the club system and save. Then send a message to yourself from the club system.</source>
        <translation>Fyll i adressen som avsändaradress i klubbsystemet och spara. Skicka sedan ett provbrev till dig själv därifrån.</translation>
    </message>
    <message>
        <source>Note: the test of the login does not show whether recipients trust e-mail that the club system sends from this address. The step about the sender answers that.</source>
        <translation>Obs! Inloggningstestet visar inte om mottagarna litar på e-post som klubbsystemet skickar från adressen. Det får du svar på i steget om avsändaren.</translation>
    </message>
    <message>
        <source>Note: these settings are not proven, because they have not been tested to the end.</source>
        <translation>Obs! Uppgifterna är inte bekräftade, eftersom de inte har testats färdigt.</translation>
    </message>
    <message>
        <source>How to fill in %1</source>
        <translation>Så här fyller du i %1</translation>
    </message>
    <message>
        <source>This is where: %1.</source>
        <translation>Det gör du här: %1.</translation>
    </message>
    <message>
        <source>In %1: %2. Fill in the boxes in this order.</source>
        <translation>I %1: %2. Fyll i rutorna i den här ordningen.</translation>
    </message>
    <message>
        <source>Then click on “%1”.</source>
        <translation>Klicka sedan på %1.</translation>
    </message>
    <message>
        <source>”, and after that on “</source>
        <translation> och därefter på </translation>
    </message>
    <message>
        <source>The guide of %1 uses port %2. Whether it can use port %3, which was tested here, is not known.</source>
        <translation>Guiden för %1 använder port %2. Om det går med port %3, som har testats här, är inte känt.</translation>
    </message>
    <message>
        <source>If sending fails there: try %1 with port %2, which Klubbpost has not tested.</source>
        <translation>Om det inte går att skicka där: försök med %1 och port %2, som Klubbpost inte har testat.</translation>
    </message>
    <message>
        <source>This address cannot be set up in a mail program</source>
        <translation>Den här adressen går inte att ställa in i ett e-postprogram</translation>
    </message>
    <message>
        <source>The system sends from</source>
        <translation>Systemet skickar från</translation>
    </message>
    <message>
        <source>Answers reach</source>
        <translation>Svaren kommer till</translation>
    </message>
    <message>
        <source>none: you sign in on the provider&apos;s page in the browser</source>
        <translation>inget: du loggar in på leverantörens sida i webbläsaren</translation>
    </message>
    <message>
        <source>Note: these settings are the provider&apos;s own. Klubbpost cannot test a sign-in in the browser.</source>
        <translation>Obs! Uppgifterna är leverantörens egna. Klubbpost kan inte testa en inloggning i webbläsaren.</translation>
    </message>
</context>
<context>
    <name>klubbpost::SenderSectionWriter</name>
    <message>
        <source>The sender: %1</source>
        <translation>Avsändaren: %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Besked</translation>
    </message>
    <message>
        <source>Who can do it</source>
        <translation>Vem som behöver göra något</translation>
    </message>
    <message>
        <source>The best way</source>
        <translation>Bästa sättet</translation>
    </message>
    <message>
        <source>Sender address</source>
        <translation>Avsändaradress</translation>
    </message>
    <message>
        <source>Forwarded to</source>
        <translation>Vidarebefordras till</translation>
    </message>
    <message>
        <source>Replies go to</source>
        <translation>Svaren går till</translation>
    </message>
    <message>
        <source>Or: the record to enter in the domain</source>
        <translation>Eller: DNS-posten som ska läggas in</translation>
    </message>
    <message>
        <source>The record to enter in the domain</source>
        <translation>DNS-posten som ska läggas in</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>%1 (stands for %2)</source>
        <translation>%1 (står för %2)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>There now, to be replaced</source>
        <translation>Står där nu, ska ersättas</translation>
    </message>
    <message>
        <source>To be added</source>
        <translation>Ska läggas till</translation>
    </message>
    <message>
        <source>To stand there</source>
        <translation>Ska stå där</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Skriv till</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bra att veta</translation>
    </message>
    <message>
        <source>In the domain</source>
        <translation>I domänen</translation>
    </message>
</context>
<context>
    <name>klubbpost::SenderWords</name>
    <message>
        <source>Receivers can accept the messages.</source>
        <translation>Mottagarna kan ta emot breven.</translation>
    </message>
    <message>
        <source>Nothing proves the messages, so many of them end up in the junk folder.</source>
        <translation>Inget styrker breven, så många av dem hamnar i skräpposten.</translation>
    </message>
    <message>
        <source>The domain itself asks receivers to put the messages in the junk folder.</source>
        <translation>Domänen ber själv mottagarna att lägga breven i skräpposten.</translation>
    </message>
    <message>
        <source>The domain itself asks receivers to refuse the messages. They may never arrive.</source>
        <translation>Domänen ber själv mottagarna att avvisa breven. De kommer kanske aldrig fram.</translation>
    </message>
    <message>
        <source>What receivers will do is not known.</source>
        <translation>Det är inte känt vad mottagarna gör.</translation>
    </message>
    <message>
        <source>Keep it as it is.</source>
        <translation>Behåll det som det är.</translation>
    </message>
    <message>
        <source>Ask whoever looks after {domain} to enter this SPF record, instead of the present one if there is one. Then {system} may send.</source>
        <translation>Be den som sköter {domain} att lägga in den här SPF-posten, i stället för den nuvarande om det finns en. Då får {system} skicka.</translation>
    </message>
    <message>
        <source>Ask whoever looks after {domain} to enter this SPF record, which names the servers of {system} by number. It needs fewer look-ups.</source>
        <translation>Be den som sköter {domain} att lägga in den här SPF-posten, som anger servrarna hos {system} med nummer. Den kräver färre uppslagningar.</translation>
    </message>
    <message>
        <source>Ask whoever looks after {domain} to enter these DKIM records. Then {system} can sign its messages.</source>
        <translation>Be den som sköter {domain} att lägga in de här DKIM-posterna. Då kan {system} skriva under sina brev.</translation>
    </message>
    <message>
        <source>Let {system} log in at your own e-mail provider and send from there.</source>
        <translation>Låt {system} logga in hos din egen e-postleverantör och skicka därifrån.</translation>
    </message>
    <message>
        <source>Ask those who run {system} for an address under their own domain, forwarded to {address}.</source>
        <translation>Be dem som driver {system} om en adress under deras egen domän, som vidarebefordras till {address}.</translation>
    </message>
    <message>
        <source>Let {system} send from its own standard address.</source>
        <translation>Låt {system} skicka från sin egen standardadress.</translation>
    </message>
    <message>
        <source>Send from an address in a domain of the club&apos;s own.</source>
        <translation>Skicka från en adress i en domän som är klubbens egen.</translation>
    </message>
    <message>
        <source>Ask those who run {system} what they need in the SPF record, and whether they sign with DKIM.</source>
        <translation>Fråga dem som driver {system} vad de behöver i SPF-posten, och om de skriver under med DKIM.</translation>
    </message>
    <message>
        <source>Try again when the computer has a network.</source>
        <translation>Försök igen när datorn har nät.</translation>
    </message>
    <message>
        <source>Ask whoever looks after {domain} to add this to its SPF record. Then {system} may send.</source>
        <translation>Be den som sköter {domain} att lägga till det här i SPF-posten. Då får {system} skicka.</translation>
    </message>
    <message>
        <source>For example: %1.</source>
        <translation>Till exempel: %1.</translation>
    </message>
    <message>
        <source>Replies can go to %1.</source>
        <translation>Svaren kan gå till %1.</translation>
    </message>
    <message>
        <source>You keep your own address as the sender.</source>
        <translation>Du behåller din egen adress som avsändare.</translation>
    </message>
    <message>
        <source>Receivers can see that the messages are genuine.</source>
        <translation>Mottagarna kan se att breven är äkta.</translation>
    </message>
    <message>
        <source>Nothing needs changing in the domain.</source>
        <translation>Inget behöver ändras i domänen.</translation>
    </message>
    <message>
        <source>Replies reach you.</source>
        <translation>Svaren når dig.</translation>
    </message>
    <message>
        <source>The sender&apos;s name can still be the club&apos;s.</source>
        <translation>Avsändarnamnet kan fortfarande vara klubbens.</translation>
    </message>
    <message>
        <source>It works for messages that are forwarded, too.</source>
        <translation>Det fungerar även för brev som vidarebefordras.</translation>
    </message>
    <message>
        <source>Somebody must change the domain.</source>
        <translation>Någon måste ändra i domänen.</translation>
    </message>
    <message>
        <source>It takes a while before the change is seen everywhere.</source>
        <translation>Det tar en stund innan ändringen syns överallt.</translation>
    </message>
    <message>
        <source>The system must be given the password of the mailbox.</source>
        <translation>Systemet måste få brevlådans lösenord.</translation>
    </message>
    <message>
        <source>The e-mail provider limits how many messages a day, and from which address.</source>
        <translation>E-postleverantören begränsar hur många brev om dagen som får skickas, och från vilken adress.</translation>
    </message>
    <message>
        <source>The sender becomes another address than yours.</source>
        <translation>Avsändaren blir en annan adress än din.</translation>
    </message>
    <message>
        <source>Replies do not reach you.</source>
        <translation>Svaren når dig inte.</translation>
    </message>
    <message>
        <source>The record would need more look-ups than receivers make.</source>
        <translation>Posten skulle kräva fler uppslagningar än mottagarna gör.</translation>
    </message>
    <message>
        <source>The system may move to other servers without telling you.</source>
        <translation>Systemet kan flytta till andra servrar utan att säga till.</translation>
    </message>
    <message>
        <source>It does not prove what the domain demands with DMARC.</source>
        <translation>Det styrker inte det som domänen kräver med DMARC.</translation>
    </message>
    <message>
        <source>Whether it is enough for DMARC is not known. Look at a real message from the system.</source>
        <translation>Det är inte känt om det räcker för DMARC. Granska ett riktigt brev från systemet.</translation>
    </message>
    <message>
        <source>You must wait for an answer from the system first.</source>
        <translation>Du måste först vänta på svar från systemet.</translation>
    </message>
    <message>
        <source>The domain says nothing with DMARC.</source>
        <translation>Domänen säger inget med DMARC.</translation>
    </message>
    <message>
        <source>The domain has a DMARC record that receivers leave alone.</source>
        <translation>Domänen har en DMARC-post som mottagarna inte bryr sig om.</translation>
    </message>
    <message>
        <source>It could not be looked up what the domain says with DMARC.</source>
        <translation>Det gick inte att slå upp vad domänen säger med DMARC.</translation>
    </message>
    <message>
        <source>The domain is not one that can have DMARC.</source>
        <translation>Domänen är ingen som kan ha DMARC.</translation>
    </message>
    <message>
        <source>SPF or DKIM must prove the sender.</source>
        <translation>SPF eller DKIM måste styrka avsändaren.</translation>
    </message>
    <message>
        <source>Both SPF and DKIM must prove the sender.</source>
        <translation>Både SPF och DKIM måste styrka avsändaren.</translation>
    </message>
    <message>
        <source>The domain must have a DMARC record, and the messages must meet it.</source>
        <translation>Domänen måste ha en DMARC-post, och breven måste uppfylla den.</translation>
    </message>
    <message>
        <source>Mailings must be possible to unsubscribe from with one click.</source>
        <translation>Det måste gå att avregistrera sig från utskick med ett klick.</translation>
    </message>
    <message>
        <source>The change is in place.</source>
        <translation>Ändringen är på plats.</translation>
    </message>
    <message>
        <source>The change has been made, but the old answer may still be given for a while.</source>
        <translation>Ändringen är gjord, men det gamla svaret kan ges en stund till.</translation>
    </message>
    <message>
        <source>The change has not been made in the domain yet.</source>
        <translation>Ändringen är inte gjord i domänen än.</translation>
    </message>
    <message>
        <source>The change is not seen yet.</source>
        <translation>Ändringen syns inte än.</translation>
    </message>
    <message>
        <source>The domain could not be asked.</source>
        <translation>Det gick inte att fråga om domänen.</translation>
    </message>
    <message>
        <source>SPF says nothing: there is no record to go by.</source>
        <translation>SPF säger inget: det finns ingen post att gå efter.</translation>
    </message>
    <message>
        <source>The domain neither vouches for the sender nor disowns it.</source>
        <translation>Domänen varken går i god för avsändaren eller tar avstånd från den.</translation>
    </message>
    <message>
        <source>The domain vouches for the sender.</source>
        <translation>Domänen går i god för avsändaren.</translation>
    </message>
    <message>
        <source>The domain says that the sender is not allowed.</source>
        <translation>Domänen säger att avsändaren inte är tillåten.</translation>
    </message>
    <message>
        <source>The domain says that the sender is probably not allowed.</source>
        <translation>Domänen säger att avsändaren troligen inte är tillåten.</translation>
    </message>
    <message>
        <source>The domain could not be asked just now. Try again later.</source>
        <translation>Det gick inte att fråga om domänen just nu. Försök igen senare.</translation>
    </message>
    <message>
        <source>The record has a fault and counts for nothing until it is corrected.</source>
        <translation>Det är fel i SPF-posten, och den gäller inte förrän den är rättad.</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>stämmer</translation>
    </message>
    <message>
        <source>does not match</source>
        <translation>stämmer inte</translation>
    </message>
    <message>
        <source>nothing in the record matches</source>
        <translation>inget i SPF-posten stämmer</translation>
    </message>
    <message>
        <source>there is no SPF record</source>
        <translation>det finns ingen SPF-post</translation>
    </message>
    <message>
        <source>there are several SPF records, but there may only be one</source>
        <translation>det finns flera SPF-poster, men det får bara finnas en</translation>
    </message>
    <message>
        <source>is not written as SPF demands</source>
        <translation>är inte skrivet som SPF kräver</translation>
    </message>
    <message>
        <source>more than ten look-ups are needed, which is not allowed</source>
        <translation>fler än tio uppslagningar behövs, och det är inte tillåtet</translation>
    </message>
    <message>
        <source>more than two of the names asked for do not exist, which is not allowed</source>
        <translation>fler än två av namnen som frågas efter finns inte, och det är inte tillåtet</translation>
    </message>
    <message>
        <source>there are more than ten servers for incoming e-mail, which is not allowed</source>
        <translation>det finns fler än tio servrar för inkommande e-post, och det är inte tillåtet</translation>
    </message>
    <message>
        <source>refers to a domain that has no SPF record</source>
        <translation>hänvisar till en domän som saknar SPF-post</translation>
    </message>
    <message>
        <source>hands over to a domain that has no SPF record</source>
        <translation>lämnar över till en domän som saknar SPF-post</translation>
    </message>
    <message>
        <source>the DNS gave no usable answer</source>
        <translation>DNS gav inget användbart svar</translation>
    </message>
    <message>
        <source>the domain is not one that can be checked</source>
        <translation>domänen är ingen som går att kontrollera</translation>
    </message>
    <message>
        <source>The domain had no SPF record; this is its first.</source>
        <translation>Domänen hade ingen SPF-post. Det här är dess första.</translation>
    </message>
    <message>
        <source>This is new in the record.</source>
        <translation>Det här är nytt i SPF-posten.</translation>
    </message>
    <message>
        <source>This is there so that the domain&apos;s own e-mail still gets through.</source>
        <translation>Det här står där för att domänens egen e-post fortfarande ska komma fram.</translation>
    </message>
    <message>
        <source>This was there already.</source>
        <translation>Det här fanns redan.</translation>
    </message>
    <message>
        <source>The records have been made into one. Remove the others, or none of them counts.</source>
        <translation>Posterna har gjorts om till en. Ta bort de andra, annars gäller ingen av dem.</translation>
    </message>
    <message>
        <source>This was said twice and has been left out once.</source>
        <translation>Det här stod två gånger och har utelämnats en gång.</translation>
    </message>
    <message>
        <source>This was there, but not as an allowed sender. Now it is.</source>
        <translation>Det här fanns, men inte som tillåten avsändare. Nu är det tillåtet.</translation>
    </message>
    <message>
        <source>The record had no end. It now ends in ~all.</source>
        <translation>Posten saknade slut. Nu slutar den med ~all.</translation>
    </message>
    <message>
        <source>The record let the whole world send (+all). It now ends in ~all.</source>
        <translation>Posten lät hela världen skicka (+all). Nu slutar den med ~all.</translation>
    </message>
    <message>
        <source>The record ends in ?all, which protects against nothing. It has been kept.</source>
        <translation>Posten slutar med ?all, som inte skyddar mot något. Det har fått stå kvar.</translation>
    </message>
    <message>
        <source>The record hands over to another domain (redirect). That has been kept, last.</source>
        <translation>Posten lämnar över till en annan domän (redirect). Det står kvar, sist.</translation>
    </message>
    <message>
        <source>What handed over to another domain (redirect) is now an include, or it would not count.</source>
        <translation>Det som lämnade över till en annan domän (redirect) är nu en include, annars skulle det inte gälla.</translation>
    </message>
    <message>
        <source>This is slow and ought not to be used any more (ptr).</source>
        <translation>Det här är långsamt och bör inte användas längre (ptr).</translation>
    </message>
    <message>
        <source>The record needs more than ten look-ups. Receivers do not make so many: something must go.</source>
        <translation>Posten kräver fler än tio uppslagningar. Så många gör inte mottagarna: något måste bort.</translation>
    </message>
    <message>
        <source>More than two of the names in the record do not exist. Remove them.</source>
        <translation>Fler än två av namnen i SPF-posten finns inte. Ta bort dem.</translation>
    </message>
    <message>
        <source>The record still has a fault here and will not count until it is corrected.</source>
        <translation>Posten har fortfarande ett fel här och gäller inte förrän det är rättat.</translation>
    </message>
    <message>
        <source>The record is longer than 255 characters and is entered as several strings.</source>
        <translation>Posten är längre än 255 tecken och läggs in som flera strängar.</translation>
    </message>
    <message>
        <source>Together with the domain&apos;s other texts the record is so long that some receivers have trouble with it.</source>
        <translation>Tillsammans med domänens andra texter är DNS-posten så lång att en del mottagare får svårt med den.</translation>
    </message>
    <message>
        <source>Your mail program</source>
        <translation>Ditt e-postprogram</translation>
    </message>
    <message>
        <source>Receivers are given the new record of %1.</source>
        <translation>Mottagarna får den nya DNS-posten för %1.</translation>
    </message>
    <message>
        <source>%1 has the new record of %2.</source>
        <translation>%1 har den nya DNS-posten för %2.</translation>
    </message>
    <message>
        <source>Others may get the old one for %1 more.</source>
        <translation>Andra kan få den gamla i %1 till.</translation>
    </message>
    <message>
        <source>Others get it within a few minutes.</source>
        <translation>Andra får den inom några minuter.</translation>
    </message>
    <message>
        <source>%1, where the records of %2 stand, does not have it.</source>
        <translation>%1, där DNS-posterna för %2 finns, har den inte.</translation>
    </message>
    <message>
        <source>The domain&apos;s own name server could not be asked.</source>
        <translation>Domänens egen namnserver gick inte att fråga.</translation>
    </message>
    <message>
        <source>up to two minutes</source>
        <translation>upp till två minuter</translation>
    </message>
    <message>
        <source>up to %1 minutes</source>
        <translation>upp till %1 minuter</translation>
    </message>
    <message>
        <source>up to %1 hours</source>
        <translation>upp till %1 timmar</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 sekunder</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minuter</translation>
    </message>
    <message>
        <source>Write to %1.</source>
        <translation>Skriv till %1.</translation>
    </message>
    <message>
        <source>%1 has DMARC, but asks receivers for nothing.</source>
        <translation>%1 har DMARC men ber inte mottagarna om något.</translation>
    </message>
    <message>
        <source>%1 asks receivers with DMARC to put what is not proved in the junk folder.</source>
        <translation>%1 ber med DMARC mottagarna att lägga brev som inte kan styrkas i skräpposten.</translation>
    </message>
    <message>
        <source>%1 asks receivers with DMARC to refuse what is not proved.</source>
        <translation>%1 ber med DMARC mottagarna att avvisa brev som inte kan styrkas.</translation>
    </message>
    <message>
        <source>From whoever sends more than %1 messages a day: %2</source>
        <translation>Av den som skickar mer än %1 meddelanden om dagen: %2</translation>
    </message>
    <message>
        <source>From everybody: %1</source>
        <translation>Av alla: %1</translation>
    </message>
    <message>
        <source>Otherwise it answers %1.</source>
        <translation>Annars svarar servern %1.</translation>
    </message>
    <message>
        <source>The record ends strictly: receivers may refuse at once whatever does not come from those named in it. That has been kept.</source>
        <translation>Posten slutar strängt: mottagare får genast vägra ta emot det som inte kommer från dem som nämns i den. Det har fått stå kvar.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 och %2</translation>
    </message>
    <message>
        <source>Ask those who run the e-mail of {domain} which SPF record the domain should have.</source>
        <translation>Fråga dem som sköter e-posten för {domain} vilken SPF-post domänen ska ha.</translation>
    </message>
    <message>
        <source>Ask whoever looks after {domain} to correct where its e-mail goes (the MX records).</source>
        <translation>Be den som sköter {domain} att rätta vart dess e-post går (MX-posterna).</translation>
    </message>
    <message>
        <source>Ask whoever looks after {domain} to enter the DMARC record as it was meant. It then begins to count, so see to it first that everything that sends from {domain} is allowed.</source>
        <translation>Be den som sköter {domain} att lägga in DMARC-posten som den var tänkt. Då börjar den räknas, så se först till att allt som skickar från {domain} får göra det.</translation>
    </message>
    <message>
        <source>Two records stood in one text. They have been made into one.</source>
        <translation>Två poster stod i en och samma text. De har blivit en.</translation>
    </message>
    <message>
        <source>Some letters in it only look like the right ones, or cannot be seen at all.</source>
        <translation>Några tecken i den ser bara ut som de rätta, eller syns inte alls.</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>rättat</translation>
    </message>
    <message>
        <source>It is not plain what was meant by this, so it has been left out. Ask whoever wrote it: if something that sends from the domain was meant, it must be in the record.</source>
        <translation>Det går inte att se vad som menades med detta, så det har lämnats utanför. Fråga den som skrev det: om det gäller något som skickar från domänen måste det stå i SPF-posten.</translation>
    </message>
    <message>
        <source>This names something that is not there, so that the whole record does not count. It has been left out. Ask whoever wrote it what was meant.</source>
        <translation>Detta pekar på något som inte finns, och därför räknas inte SPF-posten alls. Det har lämnats utanför. Fråga den som skrev det vad som menades.</translation>
    </message>
    <message>
        <source>The record ended strictly. As long as something that was meant is missing in it, it ends in ~all, so that no e-mail is refused because of it.</source>
        <translation>SPF-posten slutade strängt. Så länge något som var tänkt att stå i den saknas slutar den med ~all, så att ingen e-post avvisas för den sakens skull.</translation>
    </message>
    <message>
        <source>This stood after the end of the record, where it is never read. It has been moved before the end.</source>
        <translation>Detta stod efter SPF-postens slut, där det aldrig läses. Det har flyttats före slutet.</translation>
    </message>
    <message>
        <source>by number, which costs no look-ups. If those servers get other numbers, the record must be changed.</source>
        <translation>med nummer, som inte kostar några uppslagningar. Om servrarna får andra nummer måste SPF-posten ändras.</translation>
    </message>
    <message>
        <source>Others in the record let the same servers through. It has been left out to save look-ups.</source>
        <translation>Annat i SPF-posten släpper fram samma servrar. Det har lämnats utanför för att spara uppslagningar.</translation>
    </message>
    <message>
        <source>corrected: %1 → %2</source>
        <translation>rättat: %1 → %2</translation>
    </message>
    <message>
        <source>This was meant as SPF, but does not count because a blank stands before it.</source>
        <translation>Detta var tänkt som SPF men räknas inte, för det står ett mellanslag före.</translation>
    </message>
    <message>
        <source>This was meant as SPF, but does not count because of the quotation marks in it.</source>
        <translation>Detta var tänkt som SPF men räknas inte, för det står citattecken i texten.</translation>
    </message>
    <message>
        <source>This was meant as SPF, but does not count because it does not begin with v=spf1.</source>
        <translation>Detta var tänkt som SPF men räknas inte, för det börjar inte med v=spf1.</translation>
    </message>
    <message>
        <source>This was meant as SPF, but does not count because “v=spf1” is written wrongly.</source>
        <translation>Detta var tänkt som SPF men räknas inte, för ”v=spf1” är felskrivet.</translation>
    </message>
    <message>
        <source>This was meant as SPF, but does not count because “v=spf1” is missing at its beginning.</source>
        <translation>Detta var tänkt som SPF men räknas inte, för ”v=spf1” saknas i början.</translation>
    </message>
    <message>
        <source>This was meant as SPF, but does not count because there is no blank after “v=spf1”.</source>
        <translation>Detta var tänkt som SPF men räknas inte, för det saknas ett mellanslag efter ”v=spf1”.</translation>
    </message>
    <message>
        <source>This was meant as SPF, but does not count because some letters only look like the right ones, or cannot be seen at all.</source>
        <translation>Detta var tänkt som SPF men räknas inte, för några tecken ser bara ut som de rätta, eller syns inte alls.</translation>
    </message>
    <message>
        <source>“%1” is a slip; “%2” was meant.</source>
        <translation>”%1” är felskrivet; ”%2” var tänkt.</translation>
    </message>
    <message>
        <source>It is not plain what was meant by “%1”.</source>
        <translation>Det går inte att se vad som menades med ”%1”.</translation>
    </message>
    <message>
        <source>Two records stand in one text; receivers read it as one.</source>
        <translation>Två poster står i en och samma text; mottagarna läser den som en.</translation>
    </message>
    <message>
        <source>The domain says itself that it takes no e-mail (a null MX).</source>
        <translation>Domänen säger själv att den inte tar emot e-post (tom MX-post).</translation>
    </message>
    <message>
        <source>The domain has no server for incoming e-mail (no MX record).</source>
        <translation>Domänen har ingen server för inkommande e-post (ingen MX-post).</translation>
    </message>
    <message>
        <source>%1 as MX does not work: there must be the name of a server, not a number.</source>
        <translation>%1 som MX fungerar inte: där ska stå namnet på en server, inte ett nummer.</translation>
    </message>
    <message>
        <source>%1 as MX does not work: there is no such name.</source>
        <translation>%1 som MX fungerar inte: det namnet finns inte.</translation>
    </message>
    <message>
        <source>%1 as MX does not work: no server stands behind the name.</source>
        <translation>%1 som MX fungerar inte: bakom namnet finns ingen server.</translation>
    </message>
    <message>
        <source>%1 as MX does not work: the domain has been added twice. %2 was probably meant.</source>
        <translation>%1 som MX fungerar inte: domänen har kommit med två gånger. Troligen menades %2.</translation>
    </message>
    <message>
        <source>%1 as MX does not work: it means the sender&apos;s own computer.</source>
        <translation>%1 som MX fungerar inte: det betyder avsändarens egen dator.</translation>
    </message>
    <message>
        <source>%1 as MX does not work: its address cannot be reached from outside.</source>
        <translation>%1 som MX fungerar inte: dess adress går inte att nå utifrån.</translation>
    </message>
    <message>
        <source>%1 as MX is an alias of %2. It often works, but is not allowed: enter %2 instead.</source>
        <translation>%1 som MX är bara ett annat namn för %2. Det fungerar ofta, men är inte tillåtet: ange %2 i stället.</translation>
    </message>
    <message>
        <source>This was meant as DMARC, but does not count because a blank stands before it.</source>
        <translation>Detta var tänkt som DMARC men räknas inte, för det står ett mellanslag före.</translation>
    </message>
    <message>
        <source>This was meant as DMARC, but does not count because of the quotation marks in it.</source>
        <translation>Detta var tänkt som DMARC men räknas inte, för det står citattecken i texten.</translation>
    </message>
    <message>
        <source>This was meant as DMARC, but does not count because “v=DMARC1” is written wrongly.</source>
        <translation>Detta var tänkt som DMARC men räknas inte, för ”v=DMARC1” är felskrivet.</translation>
    </message>
    <message>
        <source>This was meant as DMARC, but does not count because it does not begin with “v=DMARC1”.</source>
        <translation>Detta var tänkt som DMARC men räknas inte, för det börjar inte med ”v=DMARC1”.</translation>
    </message>
    <message>
        <source>This was meant as DMARC, but does not count because semicolons between its parts are missing or written wrongly.</source>
        <translation>Detta var tänkt som DMARC men räknas inte, för semikolonen mellan delarna saknas eller är felskrivna.</translation>
    </message>
    <message>
        <source>This was meant as DMARC, but does not count because some letters only look like the right ones, or cannot be seen at all.</source>
        <translation>Detta var tänkt som DMARC men räknas inte, för några tecken ser bara ut som de rätta, eller syns inte alls.</translation>
    </message>
    <message>
        <source>This was meant as DMARC, but does not count because it stands at the wrong name: it must stand at _dmarc.</source>
        <translation>Detta var tänkt som DMARC men räknas inte, för det står på fel namn: det ska stå på _dmarc.</translation>
    </message>
    <message>
        <source>This does not count because there are several DMARC records. There may only be one.</source>
        <translation>Detta räknas inte, för det finns flera DMARC-poster. Det får bara finnas en.</translation>
    </message>
    <message>
        <source>What was meant is probably “%1”.</source>
        <translation>Troligen menades ”%1”.</translation>
    </message>
    <message>
        <source>“%1” in the DMARC record is not understood, and receivers leave it alone.</source>
        <translation>”%1” i DMARC-posten går inte att förstå, och mottagarna hoppar över det.</translation>
    </message>
</context>
<context>
    <name>klubbpost::StatusWriter</name>
    <message>
        <source>the address cannot be used with a password</source>
        <translation>adressen går inte att använda med lösenord</translation>
    </message>
    <message>
        <source>Choose another address, or another way.</source>
        <translation>Välj en annan adress, eller ett annat sätt.</translation>
    </message>
    <message>
        <source>the sign-in in the browser remains</source>
        <translation>inloggningen i webbläsaren återstår</translation>
    </message>
    <message>
        <source>Sign in on the provider&apos;s page when the mail program opens it.</source>
        <translation>Logga in på leverantörens sida när e-postprogrammet öppnar den.</translation>
    </message>
    <message>
        <source>the settings have not been tested</source>
        <translation>inställningarna är inte testade</translation>
    </message>
    <message>
        <source>Test the settings. They are not confirmed until the test has succeeded.</source>
        <translation>Testa uppgifterna. De är inte bekräftade förrän testet har gått bra.</translation>
    </message>
    <message>
        <source>the test did not reach its end</source>
        <translation>testet kom inte till slutet</translation>
    </message>
    <message>
        <source>Test again. The settings are not confirmed until the test has succeeded.</source>
        <translation>Testa igen. Uppgifterna är inte bekräftade förrän testet har gått bra.</translation>
    </message>
    <message>
        <source>the sender has not been checked</source>
        <translation>avsändaren är inte kontrollerad</translation>
    </message>
    <message>
        <source>Go back to the step about the sender.</source>
        <translation>Gå tillbaka till steget om avsändaren.</translation>
    </message>
    <message>
        <source>Almost done: %1</source>
        <translation>Nästan klart: %1</translation>
    </message>
    <message>
        <source>Not done yet: %1</source>
        <translation>Inte klart än: %1</translation>
    </message>
    <message>
        <source>Who can do it: %1</source>
        <translation>Vem som behöver göra något: %1</translation>
    </message>
    <message>
        <source>the SPF record of %1 remains</source>
        <translation>SPF-posten för %1 återstår</translation>
    </message>
    <message>
        <source>the DKIM records of %1 remain</source>
        <translation>DKIM-posterna för %1 återstår</translation>
    </message>
    <message>
        <source>another sender address is needed</source>
        <translation>en annan avsändaradress behövs</translation>
    </message>
    <message>
        <source>receivers will not trust the sender</source>
        <translation>mottagarna kommer inte att lita på avsändaren</translation>
    </message>
    <message>
        <source>an answer from %1 remains</source>
        <translation>svar från %1 återstår</translation>
    </message>
    <message>
        <source>another way to send is needed</source>
        <translation>ett annat sätt att skicka behövs</translation>
    </message>
    <message>
        <source>the domain %1 does not exist</source>
        <translation>domänen %1 finns inte</translation>
    </message>
    <message>
        <source>the sender could not be checked</source>
        <translation>avsändaren kunde inte kontrolleras</translation>
    </message>
    <message>
        <source>the test was stopped</source>
        <translation>testet stoppades</translation>
    </message>
    <message>
        <source>the test found something to put right</source>
        <translation>testet hittade något att rätta</translation>
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
    <message>
        <source>not tested again, from the test before</source>
        <translation>testades inte på nytt, från förra testet</translation>
    </message>
    <message>
        <source>Other servers, to look at the network</source>
        <translation>Andra servrar, för att se på nätverket</translation>
    </message>
    <message>
        <source>What a code means: %1</source>
        <translation>Vad en kod betyder: %1</translation>
    </message>
</context>
<context>
    <name>klubbpost::Verdicts</name>
    <message>
        <source>[{host}|The server] answered only when the encryption began with a short message. To the longer one that newer programs begin with (X25519MLKEM768) no answer came: the server itself or something on the way there drops it. It cannot be told from here which.</source>
        <translation>[{host}|Servern] svarade bara när krypteringen inleddes med ett kort meddelande. På det längre, som nyare program inleder med (X25519MLKEM768), kom inget svar: servern själv eller något på vägen dit slänger det. Härifrån går det inte att se vilket.</translation>
    </message>
    <message>
        <source>Newer e-mail programs may fail here although the settings are right. Test from another network, for instance the phone&apos;s. If you read this there too, send the details to your e-mail provider&apos;s support; if not, tell whoever looks after the network here.</source>
        <translation>Nyare e-postprogram kan misslyckas här fast inställningarna är rätt. Testa från ett annat nätverk, till exempel telefonens. Får du samma besked där, skicka detaljerna till leverantörens support. Annars, tala med den som sköter nätverket här.</translation>
    </message>
    <message>
        <source>The name[ {host}] exists, but no server stands behind it.</source>
        <translation>Namnet[ {host}] finns men pekar inte på någon server.</translation>
    </message>
    <message>
        <source>No e-mail server can be reached from your network, neither [{host}|the chosen one] nor others.</source>
        <translation>Ingen e-postserver går att nå från ditt nätverk, varken [{host}|den valda] eller andra.</translation>
    </message>
    <message>
        <source>[{host} is an old server that|The server is old and] has been replaced.</source>
        <translation>[{host} är en gammal server som|Servern är gammal och] har ersatts.</translation>
    </message>
    <message>
        <source>[{host} is a server that receives|The server receives] e-mail for others; programs may not send through it.</source>
        <translation>[{host} är en server som tar|Servern tar] emot e-post åt andra; program får inte skicka genom den.</translation>
    </message>
    <message>
        <source>You must choose another sender. The check of the sender shows the ways, the best one first.</source>
        <translation>Du behöver välja en annan avsändare. Avsändarkontrollen visar vilka sätt som finns, det bästa först.</translation>
    </message>
    <message>
        <source>You must choose a way that receivers accept. The check of the sender shows the ways, the best one first.</source>
        <translation>Du behöver välja ett sätt som mottagarna godtar. Avsändarkontrollen visar vilka som finns, det bästa först.</translation>
    </message>
    <message>
        <source>There is no server [called {host}|of that name].</source>
        <translation>Det finns ingen server [som heter {host}|med det namnet].</translation>
    </message>
    <message>
        <source>Check how the server&apos;s name is spelt, in your e-mail provider&apos;s own instructions.</source>
        <translation>Kontrollera hur servernamnet stavas i leverantörens egna instruktioner.</translation>
    </message>
    <message>
        <source>Check the server&apos;s name in your e-mail provider&apos;s own instructions.</source>
        <translation>Kontrollera servernamnet i leverantörens egna instruktioner.</translation>
    </message>
    <message>
        <source>[The name {host}|The server&apos;s name] could not be looked up: the name servers of its domain answer with a fault.</source>
        <translation>Det gick inte att slå upp [namnet {host}|serverns namn]: domänens namnservrar svarar med ett fel.</translation>
    </message>
    <message>
        <source>Test again in an hour. If it stays, tell whoever looks after the domain that its name servers do not answer as they should.</source>
        <translation>Testa igen om en timme. Är felet kvar, säg till den som sköter domänen att namnservrarna inte svarar som de ska.</translation>
    </message>
    <message>
        <source>No answer came when [the name {host}|the server&apos;s name] was looked up.</source>
        <translation>Det kom inget svar när [namnet {host}|serverns namn] slogs upp.</translation>
    </message>
    <message>
        <source>Check the network connection and test again. If web pages open but this stays, test from another network.</source>
        <translation>Kontrollera nätverksanslutningen och testa igen. Går det att öppna webbsidor men felet är kvar, testa från ett annat nätverk.</translation>
    </message>
    <message>
        <source>This computer seems to have no contact with the Internet.</source>
        <translation>Datorn verkar inte ha kontakt med internet.</translation>
    </message>
    <message>
        <source>Check the cable or the wireless network, and test again.</source>
        <translation>Kontrollera nätverkskabeln eller det trådlösa nätverket och testa igen.</translation>
    </message>
    <message>
        <source>[“{host}”|What was written] cannot be the name of a server.</source>
        <translation>[”{host}”|Det som skrivits] kan inte vara namnet på en server.</translation>
    </message>
    <message>
        <source>Check the server&apos;s name: it has letters, digits, hyphens and dots, such as mail.example.se.</source>
        <translation>Kontrollera servernamnet: det består av bokstäver, siffror, bindestreck och punkter, till exempel mail.exempel.se.</translation>
    </message>
    <message>
        <source>[The name {host}|The server&apos;s name] could not be looked up: the name servers of its domain do not answer. Those of other domains do.</source>
        <translation>[Namnet {host}|Serverns namn] gick inte att slå upp: domänens namnservrar svarar inte. Andra domäners gör det.</translation>
    </message>
    <message>
        <source>Check how the server&apos;s name is spelt. If it is right, tell whoever looks after the domain that its name servers do not answer.</source>
        <translation>Kontrollera hur serverns namn stavas. Om det är rätt, berätta för den som sköter domänen att dess namnservrar inte svarar.</translation>
    </message>
    <message>
        <source>No names can be looked up from here, not those of other e-mail servers either.</source>
        <translation>Det går inte att slå upp några namn härifrån, inte andra e-postservrars heller.</translation>
    </message>
    <message>
        <source>Restart the network&apos;s router if it is yours, and test again. If it stays, tell whoever looks after the network that its name server does not work.</source>
        <translation>Starta om nätverkets router om den är din, och testa igen. Om felet är kvar, berätta för den som sköter nätverket att dess namnserver inte fungerar.</translation>
    </message>
    <message>
        <source>{host} is there, but takes no connections on [port {port}|the chosen port].</source>
        <translation>{host} finns, men tar inte emot anslutningar på [port {port}|den valda porten].</translation>
    </message>
    <message>
        <source>Check port and server name in your e-mail provider&apos;s instructions.</source>
        <translation>Kontrollera port och servernamn i leverantörens instruktioner.</translation>
    </message>
    <message>
        <source>{host} does not answer on [port {port}|the chosen port].</source>
        <translation>{host} svarar inte på [port {port}|den valda porten].</translation>
    </message>
    <message>
        <source>Check the server&apos;s name. If it is right, test from another network, for instance the phone&apos;s: then you see whether it is the server or the network here.</source>
        <translation>Kontrollera servernamnet. Stämmer det, testa från ett annat nätverk, till exempel telefonens: då ser du om det är servern eller nätverket här som är orsaken.</translation>
    </message>
    <message>
        <source>There is no way from this network to {host}.</source>
        <translation>Det finns ingen väg från det här nätverket till {host}.</translation>
    </message>
    <message>
        <source>Check the network connection and test again. If you use a VPN, ask whoever looks after it.</source>
        <translation>Kontrollera nätverksanslutningen och testa igen. Om du använder VPN, fråga den som sköter det.</translation>
    </message>
    <message>
        <source>Something on this computer stops the connection to {host}[, port {port}].</source>
        <translation>Något i datorn stoppar anslutningen till {host}[, port {port}].</translation>
    </message>
    <message>
        <source>Allow Klubbpost in the computer&apos;s firewall or security program, and test again.</source>
        <translation>Tillåt Klubbpost i datorns brandvägg eller säkerhetsprogram och testa igen.</translation>
    </message>
    <message>
        <source>No connection to {host}[, port {port},] could be made.</source>
        <translation>Det gick inte att ansluta till {host}[, port {port}].</translation>
    </message>
    <message>
        <source>Test again in a while. If it stays, test from another network.</source>
        <translation>Testa igen om en stund. Är felet kvar, testa från ett annat nätverk.</translation>
    </message>
    <message>
        <source>[Port {port}|The port] seems to be blocked in your network: the connection to {host} does not get through.</source>
        <translation>[Port {port}|Porten] verkar vara spärrad i ditt nätverk: anslutningen till {host} kommer inte fram.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the network to open [port {port}|the port], or test from another network.</source>
        <translation>Be den som sköter nätverket att öppna [port {port}|porten], eller testa från ett annat nätverk.</translation>
    </message>
    <message>
        <source>Open any page in the browser: a guest network may want you to log in first. If pages open, ask whoever looks after the network to let e-mail through, or test from another network.</source>
        <translation>Öppna vilken sida som helst i webbläsaren: ett gästnätverk kan kräva att du loggar in först. Om sidor öppnas, be den som sköter nätverket att släppa fram e-post, eller testa från ett annat nätverk.</translation>
    </message>
    <message>
        <source>The network you are in wants you to log in to it first, as hotels and trains do.</source>
        <translation>Du måste först logga in på nätverket, som på hotell och tåg.</translation>
    </message>
    <message>
        <source>Open any page in the browser, answer what the network asks, and test again.</source>
        <translation>Öppna vilken sida som helst i webbläsaren, svara på det som nätverket frågar om och testa igen.</translation>
    </message>
    <message>
        <source>This computer has no contact with the Internet.</source>
        <translation>Datorn har ingen kontakt med internet.</translation>
    </message>
    <message>
        <source>{host} hung up before the login.</source>
        <translation>{host} bröt anslutningen före inloggningen.</translation>
    </message>
    <message>
        <source>Test again in a few minutes. If it stays, send the details to your e-mail provider&apos;s support.</source>
        <translation>Testa igen om några minuter. Är felet kvar, skicka detaljerna till leverantörens support.</translation>
    </message>
    <message>
        <source>The connection to {host} was cut off before the login.</source>
        <translation>Anslutningen till {host} klipptes av före inloggningen.</translation>
    </message>
    <message>
        <source>Test again. If it stays, test from another network, or ask whoever looks after the computer to let the e-mail connection through its security program untouched.</source>
        <translation>Testa igen. Om det kvarstår, testa från ett annat nät eller be den som sköter datorn att låta e-postanslutningen gå orörd genom säkerhetsprogrammet.</translation>
    </message>
    <message>
        <source>{host} takes the connection on [port {port}|the chosen port], but then says nothing.</source>
        <translation>{host} tar emot anslutningen på [port {port}|den valda porten] men säger sedan ingenting.</translation>
    </message>
    <message>
        <source>Test again in a few minutes. If it stays, check server name and port.</source>
        <translation>Testa igen om några minuter. Är felet kvar, kontrollera servernamn och port.</translation>
    </message>
    <message>
        <source>Something else than an e-mail server answers[ at {host}, port {port}].</source>
        <translation>Det är något annat än en e-postserver som svarar[ på {host}, port {port}].</translation>
    </message>
    <message>
        <source>Check server name and port in your e-mail provider&apos;s instructions.</source>
        <translation>Kontrollera servernamn och port i leverantörens instruktioner.</translation>
    </message>
    <message>
        <source>The server[ at {host}, port {port},] is for another kind of e-mail connection than the one chosen.</source>
        <translation>Servern[ på {host}, port {port},] är till för ett annat slags e-postanslutning än den valda.</translation>
    </message>
    <message>
        <source>Check the port in your e-mail provider&apos;s instructions.</source>
        <translation>Kontrollera porten i leverantörens instruktioner.</translation>
    </message>
    <message>
        <source>{host} turns the connection away at once.</source>
        <translation>{host} avvisar anslutningen direkt.</translation>
    </message>
    <message>
        <source>Read the server&apos;s reply. If it says nothing to you, send it to your e-mail provider&apos;s support.</source>
        <translation>Läs serverns svar. Om det inte säger dig något, skicka det till leverantörens support.</translation>
    </message>
    <message>
        <source>{host} is busy and asks us to come back later.</source>
        <translation>{host} är upptagen och ber oss komma tillbaka senare.</translation>
    </message>
    <message>
        <source>Wait a quarter of an hour and test again. The settings may well be right.</source>
        <translation>Vänta en kvart och testa igen. Inställningarna kan mycket väl vara rätt.</translation>
    </message>
    <message>
        <source>{host} stopped answering before the login.</source>
        <translation>{host} slutade svara före inloggningen.</translation>
    </message>
    <message>
        <source>Test again in a few minutes. If it stays, tell your e-mail provider.</source>
        <translation>Testa igen om några minuter. Är felet kvar, säg till leverantören.</translation>
    </message>
    <message>
        <source>{host} does not answer the way an e-mail server should.</source>
        <translation>{host} svarar inte så som en e-postserver ska.</translation>
    </message>
    <message>
        <source>Test again. If it stays, send the details to your e-mail provider&apos;s support. If the computer has a security program, ask its support to let the e-mail connection through untouched.</source>
        <translation>Testa igen. Om det kvarstår, skicka uppgifterna till leverantörens support. Har datorn ett säkerhetsprogram, be dess support att låta e-postanslutningen gå igenom orörd.</translation>
    </message>
    <message>
        <source>It is not {host} that answers, but a program in between: a security program on the computer, or something in the network.</source>
        <translation>Det är inte {host} som svarar, utan ett program emellan: ett säkerhetsprogram på datorn eller något i nätverket.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the computer, or the security program&apos;s support, to let the e-mail connection through untouched. Or test from another network.</source>
        <translation>Be den som sköter datorn, eller säkerhetsprogrammets support, att låta e-postanslutningen gå igenom orörd. Eller testa från ett annat nät.</translation>
    </message>
    <message>
        <source>{host} does not answer on [port {port}|the chosen port]. Other e-mail servers do, so it is not your network.</source>
        <translation>{host} svarar inte på [port {port}|den valda porten]. Andra e-postservrar gör det, så felet ligger inte i ditt nätverk.</translation>
    </message>
    <message>
        <source>Check the server&apos;s name and port. If they are right, test again in an hour or tell your e-mail provider.</source>
        <translation>Kontrollera serverns namn och port. Om de är rätt, testa igen om en timme eller berätta för din e-postleverantör.</translation>
    </message>
    <message>
        <source>The newer kind of network addresses (IPv6) does not work to {host}; the older kind (IPv4) does.</source>
        <translation>Den nyare sortens nätverksadresser (IPv6) fungerar inte till {host}, men den äldre (IPv4) gör det.</translation>
    </message>
    <message>
        <source>Nothing has to be done now. Tell whoever looks after the network, since it can make things slow.</source>
        <translation>Inget behöver göras nu. Berätta det för den som sköter nätverket, för det kan göra saker långsamma.</translation>
    </message>
    <message>
        <source>Use your e-mail provider&apos;s new settings.</source>
        <translation>Använd leverantörens nya inställningar.</translation>
    </message>
    <message>
        <source>{host}[, port {port},] works, but {providerName} recommends other settings.</source>
        <translation>{host}[, port {port},] fungerar, men {providerName} rekommenderar andra inställningar.</translation>
    </message>
    <message>
        <source>Nothing has to be done now.</source>
        <translation>Inget behöver göras nu.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate [expired on {date}|has expired].[ This computer&apos;s clock says {clock}.]</source>
        <translation>Serverns certifikat [gick ut {date}|har gått ut].[ Datorns klocka visar {clock}.]</translation>
    </message>
    <message>
        <source>If the clock is wrong, correct it and test again. If it is right, your e-mail provider must renew the certificate.</source>
        <translation>Går klockan fel, ställ den rätt och testa igen. Går den rätt måste leverantören förnya certifikatet.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is [valid only from {date}|not valid yet].[ This computer&apos;s clock says {clock}.]</source>
        <translation>Serverns certifikat gäller [först från {date}|inte än].[ Datorns klocka visar {clock}.]</translation>
    </message>
    <message>
        <source>Set the computer&apos;s date and time right, and test again.</source>
        <translation>Ställ datorns datum och klocka rätt och testa igen.</translation>
    </message>
    <message>
        <source>The server shows a certificate for another name than [{host}|its own][: {name}].</source>
        <translation>Servern visar ett certifikat för ett annat namn än [{host}|sitt eget][: {name}].</translation>
    </message>
    <message>
        <source>Ask your e-mail provider which server name to use. Do not log in until the names agree.</source>
        <translation>Fråga leverantören vilket servernamn du ska använda. Logga inte in förrän namnen stämmer överens.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate comes from an issuer that this computer does not know[: {issuer}].</source>
        <translation>Serverns certifikat kommer från en utfärdare som datorn inte känner till[: {issuer}].</translation>
    </message>
    <message>
        <source>Do not log in. Tell your e-mail provider. If a security program on the computer scans e-mail, ask whoever looks after the computer, or the program&apos;s support, to let the e-mail connection through untouched.</source>
        <translation>Logga inte in. Säg till leverantören. Om ett säkerhetsprogram på datorn granskar e-post, be den som sköter datorn, eller programmets support, att låta e-postanslutningen gå igenom orörd.</translation>
    </message>
    <message>
        <source>The server has made its certificate itself, so nobody vouches that it is the right server.</source>
        <translation>Servern har utfärdat sitt certifikat själv, så ingen annan intygar att det är rätt server.</translation>
    </message>
    <message>
        <source>Ask your e-mail provider for a server name with a certificate that others vouch for.</source>
        <translation>Be leverantören om ett servernamn med ett certifikat som någon annan går i god för.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has been revoked.</source>
        <translation>Serverns certifikat är återkallat.</translation>
    </message>
    <message>
        <source>Do not log in. Tell your e-mail provider at once.</source>
        <translation>Logga inte in. Säg till leverantören genast.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is made in an old way that can be forged.</source>
        <translation>Serverns certifikat är gjort på ett gammalt sätt som går att förfalska.</translation>
    </message>
    <message>
        <source>Ask your e-mail provider to renew the certificate.</source>
        <translation>Be leverantören förnya certifikatet.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not say which server name it is for in the way required today.</source>
        <translation>Serverns certifikat anger inte vilket servernamn det gäller på det sätt som krävs i dag.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate cannot be trusted.</source>
        <translation>Serverns certifikat går inte att lita på.</translation>
    </message>
    <message>
        <source>Do not log in. Send the details to your e-mail provider&apos;s support.</source>
        <translation>Logga inte in. Skicka detaljerna till leverantörens support.</translation>
    </message>
    <message>
        <source>A security program or the network opens the encrypted connection to read it[: {issuer}].</source>
        <translation>Ett säkerhetsprogram eller nätverket öppnar den krypterade anslutningen för att läsa den[: {issuer}].</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong[: it says {clock}]. So the server&apos;s certificate cannot be checked.</source>
        <translation>Datorns klocka går fel[: den visar {clock}]. Därför går serverns certifikat inte att kontrollera.</translation>
    </message>
    <message>
        <source>{host} can only encrypt in an old way that is no longer safe.</source>
        <translation>{host} kan bara kryptera på ett gammalt sätt som inte längre är säkert.</translation>
    </message>
    <message>
        <source>Ask your e-mail provider for a server with modern encryption (TLS 1.2 or newer).</source>
        <translation>Be leverantören om en server med modern kryptering (TLS 1.2 eller nyare).</translation>
    </message>
    <message>
        <source>We and {host} could not agree on an encryption.</source>
        <translation>Klubbpost och {host} kunde inte enas om ett krypteringssätt.</translation>
    </message>
    <message>
        <source>Test again. If it stays, send the details to your e-mail provider&apos;s support.</source>
        <translation>Testa igen. Är felet kvar, skicka detaljerna till leverantörens support.</translation>
    </message>
    <message>
        <source>On [port {port}|the chosen port] the encryption begins later in the conversation than was chosen.</source>
        <translation>På [port {port}|den valda porten] börjar krypteringen senare i samtalet än vad som valts.</translation>
    </message>
    <message>
        <source>Choose an encrypted connection (STARTTLS) for this port.</source>
        <translation>Välj krypterad anslutning (STARTTLS) för den här porten.</translation>
    </message>
    <message>
        <source>[Port {port}|The port] wants encryption from the start, but another kind was chosen. So the server just waits.</source>
        <translation>[Port {port}|Porten] ska ha kryptering från början, men något annat är valt. Därför bara väntar servern.</translation>
    </message>
    <message>
        <source>Choose an encrypted connection (SSL/TLS) for this port.</source>
        <translation>Välj krypterad anslutning (SSL/TLS) för den här porten.</translation>
    </message>
    <message>
        <source>{host} hung up while the encryption was being set up.</source>
        <translation>{host} bröt anslutningen medan krypteringen sattes upp.</translation>
    </message>
    <message>
        <source>Check port and encryption in your e-mail provider&apos;s instructions, and test again.</source>
        <translation>Kontrollera port och kryptering i leverantörens instruktioner och testa igen.</translation>
    </message>
    <message>
        <source>{host} stopped answering while the encryption was being set up.</source>
        <translation>{host} slutade svara medan krypteringen sattes upp.</translation>
    </message>
    <message>
        <source>{host} offers no encryption on [port {port}|the chosen port]. So we did not send the password.</source>
        <translation>{host} erbjuder ingen kryptering på [port {port}|den valda porten]. Därför skickade vi inte lösenordet.</translation>
    </message>
    <message>
        <source>Ask your e-mail provider which port has an encrypted connection.</source>
        <translation>Fråga leverantören vilken port som har krypterad anslutning.</translation>
    </message>
    <message>
        <source>{host} says that it can encrypt, but refuses when asked to. So we did not send the password.</source>
        <translation>{host} säger sig kunna kryptera men vägrar när vi ber om det. Därför skickade vi inte lösenordet.</translation>
    </message>
    <message>
        <source>The encryption at {host} is out of order for the moment. So we did not send the password.</source>
        <translation>Krypteringen hos {host} fungerar inte just nu. Därför skickade vi inte lösenordet.</translation>
    </message>
    <message>
        <source>Test again in an hour. If it stays, tell your e-mail provider.</source>
        <translation>Testa igen om en timme. Är felet kvar, säg till leverantören.</translation>
    </message>
    <message>
        <source>{host} has no encryption on [port {port}|the chosen port]. A password sent there could be read on the way.</source>
        <translation>{host} har ingen kryptering på [port {port}|den valda porten]. Ett lösenord som skickas dit kan läsas på vägen.</translation>
    </message>
    <message>
        <source>Ask your e-mail provider for a server with encryption. Logging in without it needs your explicit yes and is not recommended.</source>
        <translation>Be leverantören om en server med kryptering. Att logga in utan kräver ditt uttryckliga ja och är inget vi rekommenderar.</translation>
    </message>
    <message>
        <source>Something between you and {host} hides that the server can encrypt. So we did not send the password.</source>
        <translation>Något mellan dig och {host} döljer att servern kan kryptera. Därför skickade vi inte lösenordet.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the network to stop the firewall from changing e-mail connections.</source>
        <translation>Be den som sköter nätverket att hindra brandväggen från att ändra i e-postanslutningar.</translation>
    </message>
    <message>
        <source>No encryption is chosen, so anybody on the way could read the password. We did not send it.</source>
        <translation>Ingen kryptering är vald, så vem som helst på vägen skulle kunna läsa lösenordet. Vi skickade det inte.</translation>
    </message>
    <message>
        <source>Choose an encrypted connection.</source>
        <translation>Välj krypterad anslutning.</translation>
    </message>
    <message>
        <source>Somebody slipped text into the connection before it was encrypted. It may be an attack. We did not send the password.</source>
        <translation>Någon har smugit in text i anslutningen innan den krypterades. Det kan vara ett angrepp. Vi skickade inte lösenordet.</translation>
    </message>
    <message>
        <source>Test from another network. If it happens there too, tell your e-mail provider.</source>
        <translation>Testa från ett annat nätverk. Händer det även där, säg till leverantören.</translation>
    </message>
    <message>
        <source>{host} says that we are already logged in, before any encryption. That is not right, so we hung up.</source>
        <translation>{host} säger att vi redan är inloggade, innan någon kryptering finns. Det stämmer inte, så vi bröt.</translation>
    </message>
    <message>
        <source>Tell your e-mail provider, and use the port with encryption from the start.</source>
        <translation>Säg till leverantören och använd porten med kryptering från början.</translation>
    </message>
    <message>
        <source>{host} takes the password only over an encrypted connection.</source>
        <translation>{host} tar bara emot lösenordet över en krypterad anslutning.</translation>
    </message>
    <message>
        <source>The login works, but without encryption: the password and every message can be read on the way.</source>
        <translation>Inloggningen fungerar men utan kryptering: lösenordet och alla meddelanden kan läsas på vägen.</translation>
    </message>
    <message>
        <source>Ask your e-mail provider for settings with an encrypted connection.</source>
        <translation>Be leverantören om inställningar med krypterad anslutning.</translation>
    </message>
    <message>
        <source>The login works, but only because you accepted the certificate of {host} for this one test. It does not hold, and other programs will not accept it.</source>
        <translation>Inloggningen fungerar, men bara för att du godtog certifikatet från {host} för just det här testet. Det är inte giltigt, och andra program godtar det inte.</translation>
    </message>
    <message>
        <source>Ask your e-mail provider to put the certificate right. Wait with using these settings until a test goes well without accepting anything.</source>
        <translation>Be leverantören rätta certifikatet. Vänta med att använda inställningarna tills ett test går bra utan att du godtar något.</translation>
    </message>
    <message>
        <source>The login works, but only because you accepted a certificate for this one test, and it is not the e-mail provider&apos;s: a security program or the network reads the connection[ ({issuer})].</source>
        <translation>Inloggningen fungerar, men bara för att du godtog ett certifikat för just det här testet, och det är inte e-postleverantörens: ett säkerhetsprogram eller nätverket läser det som går genom anslutningen[ ({issuer})].</translation>
    </message>
    <message>
        <source>Ask whoever looks after the computer, or the security program&apos;s support, to let the e-mail connection through untouched, and test again.</source>
        <translation>Be den som sköter datorn, eller säkerhetsprogrammets support, att släppa igenom e-postanslutningen orörd, och testa igen.</translation>
    </message>
    <message>
        <source>The login works, but only because you accepted the certificate of {host} for this one test. This computer&apos;s clock seems to be wrong[: it says {clock}].</source>
        <translation>Inloggningen fungerar, men bara för att du godtog certifikatet från {host} för just det här testet. Datorns klocka verkar gå fel[: den visar {clock}].</translation>
    </message>
    <message>
        <source>Set the computer&apos;s date and time right, and test again without accepting anything.</source>
        <translation>Ställ in datorns datum och tid rätt, och testa igen utan att godta något.</translation>
    </message>
    <message>
        <source>The login went well.</source>
        <translation>Inloggningen gick bra.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Inget behöver göras.</translation>
    </message>
    <message>
        <source>The server does not accept the login name[ “{login}”] with this password.</source>
        <translation>Servern tar inte emot inloggningsnamnet[ ”{login}”] med det här lösenordet.</translation>
    </message>
    <message>
        <source>Type the password again, and check it by logging in to your e-mail in the browser. Check also how the login name is to be written: most often it is the whole e-mail address.</source>
        <translation>Skriv lösenordet en gång till och kontrollera det genom att logga in på e-posten i webbläsaren. Kontrollera också hur inloggningsnamnet ska skrivas: oftast är det hela e-postadressen.</translation>
    </message>
    <message>
        <source>{providerName} does not accept the ordinary password here; an app password is needed.</source>
        <translation>{providerName} tar inte emot det vanliga lösenordet här; det behövs ett applösenord.</translation>
    </message>
    <message>
        <source>Make an app password at {providerName}, put it in place of the ordinary one and test again.</source>
        <translation>Skapa ett applösenord hos {providerName}, skriv det i stället för det vanliga och testa igen.</translation>
    </message>
    <message>
        <source>The login was refused. {providerName} lets programs in only with an app password.</source>
        <translation>Inloggningen nekades. {providerName} släpper bara in program med ett applösenord.</translation>
    </message>
    <message>
        <source>Make a new app password at {providerName}, put it in as the password and test again. The ordinary password never works here.</source>
        <translation>Skapa ett nytt applösenord hos {providerName}, skriv in det som lösenord och testa igen. Det vanliga lösenordet fungerar aldrig här.</translation>
    </message>
    <message>
        <source>The login was refused. If two-step verification is on at {providerName}, an app password is needed.</source>
        <translation>Inloggningen nekades. Är tvåstegsverifiering på hos {providerName} behövs ett applösenord.</translation>
    </message>
    <message>
        <source>Type the password again. If two-step verification is on, make an app password at {providerName} and use that.</source>
        <translation>Skriv lösenordet en gång till. Är tvåstegsverifiering på, skapa ett applösenord hos {providerName} och använd det.</translation>
    </message>
    <message>
        <source>{providerName} wants the owner of the account to confirm the login in a browser.</source>
        <translation>{providerName} vill att kontots ägare bekräftar inloggningen i en webbläsare.</translation>
    </message>
    <message>
        <source>Log in to {providerName} in the browser on this computer, confirm that it was you, and test again.</source>
        <translation>Logga in hos {providerName} i webbläsaren på den här datorn, bekräfta att det var du och testa igen.</translation>
    </message>
    <message>
        <source>{host} takes no passwords from programs, only logins through the provider&apos;s own web page (OAuth2).</source>
        <translation>{host} tar inte emot lösenord från program, bara inloggning via leverantörens egen webbsida (OAuth2).</translation>
    </message>
    <message>
        <source>Use a program that can log in that way, or choose another address to send from. Another password does not help.</source>
        <translation>Använd ett program som kan logga in så, eller välj en annan adress att skicka från. Ett annat lösenord hjälper inte.</translation>
    </message>
    <message>
        <source>{providerName} no longer lets programs log in with a password.</source>
        <translation>{providerName} låter inte längre program logga in med lösenord.</translation>
    </message>
    <message>
        <source>Choose another address for the club system, or a program that logs in through {providerName}&apos;s own web page (OAuth2). Another password does not help.</source>
        <translation>Välj en annan adress för klubbsystemet, eller ett program som loggar in via leverantörens egen webbsida (OAuth2). Ett annat lösenord hjälper inte.</translation>
    </message>
    <message>
        <source>Sending with a login (SMTP AUTH) is switched off for the whole organisation at {providerName}.</source>
        <translation>Att skicka med inloggning (SMTP AUTH) är avstängt för hela organisationen hos {providerName}.</translation>
    </message>
    <message>
        <source>Ask whoever administers the club&apos;s e-mail at {providerName} to switch on “Authenticated SMTP” for this mailbox.</source>
        <translation>Be den som administrerar klubbens e-post hos {providerName} att slå på ”Autentiserad SMTP” för brevlådan.</translation>
    </message>
    <message>
        <source>Sending with a login (SMTP AUTH) is switched off for this mailbox at {providerName}.</source>
        <translation>Att skicka med inloggning (SMTP AUTH) är avstängt för brevlådan hos {providerName}.</translation>
    </message>
    <message>
        <source>Microsoft 365&apos;s security defaults stop logins with a password.</source>
        <translation>Säkerhetsstandarderna i Microsoft 365 stoppar inloggning med lösenord.</translation>
    </message>
    <message>
        <source>Ask the club&apos;s Microsoft 365 administrator. Another password does not help.</source>
        <translation>Fråga den som administrerar klubbens Microsoft 365. Ett annat lösenord hjälper inte.</translation>
    </message>
    <message>
        <source>The organisation&apos;s rules at Microsoft 365 stopped the login, although the password may be right.</source>
        <translation>Organisationens regler i Microsoft 365 stoppade inloggningen, även om lösenordet kan vara rätt.</translation>
    </message>
    <message>
        <source>Ask the club&apos;s Microsoft 365 administrator which way of logging in is allowed for this mailbox. Another password does not help.</source>
        <translation>Fråga den som administrerar klubbens Microsoft 365 vilket sätt att logga in som är tillåtet för brevlådan. Ett annat lösenord hjälper inte.</translation>
    </message>
    <message>
        <source>The server does not accept the login name[ “{login}”].</source>
        <translation>Servern tar inte emot inloggningsnamnet[ ”{login}”].</translation>
    </message>
    <message>
        <source>At {providerName} one logs in with [{otherLogin}|another login name]. Change to that and test again.</source>
        <translation>Hos {providerName} loggar man in med [{otherLogin}|ett annat inloggningsnamn]. Byt till det och testa igen.</translation>
    </message>
    <message>
        <source>{host} offers only ways to log in that we do not have.</source>
        <translation>{host} erbjuder bara inloggningssätt som vi inte har.</translation>
    </message>
    <message>
        <source>Ask your e-mail provider for a server where one logs in with login name and password.</source>
        <translation>Be leverantören om en server där man loggar in med inloggningsnamn och lösenord.</translation>
    </message>
    <message>
        <source>{host} takes no logins on [port {port}|the chosen port].</source>
        <translation>{host} tar inte emot inloggning på [port {port}|den valda porten].</translation>
    </message>
    <message>
        <source>Receiving e-mail with IMAP is switched off for the mailbox, or for the whole organisation.</source>
        <translation>Att hämta e-post med IMAP är avstängt för brevlådan eller för hela organisationen.</translation>
    </message>
    <message>
        <source>Switch on IMAP in the mailbox&apos;s settings at {providerName}. If the choice is not there, ask the administrator.</source>
        <translation>Slå på IMAP i brevlådans inställningar hos {providerName}. Finns inte valet, fråga administratören.</translation>
    </message>
    <message>
        <source>Receiving e-mail with POP3 is switched off for the mailbox.</source>
        <translation>Att hämta e-post med POP3 är avstängt för brevlådan.</translation>
    </message>
    <message>
        <source>Switch on POP in the mailbox&apos;s settings at {providerName}, or use IMAP instead.</source>
        <translation>Slå på POP i brevlådans inställningar hos {providerName}, eller använd IMAP i stället.</translation>
    </message>
    <message>
        <source>The account[ “{login}”] is blocked or switched off.</source>
        <translation>Kontot[ ”{login}”] är spärrat eller avstängt.</translation>
    </message>
    <message>
        <source>Log in to the e-mail in the browser and read what it says there. If that does not help, contact your e-mail provider&apos;s support.</source>
        <translation>Logga in på e-posten i webbläsaren och läs vad som står där. Hjälper inte det, kontakta leverantörens support.</translation>
    </message>
    <message>
        <source>There have been too many login attempts, so the server does not let anybody in for a while.</source>
        <translation>Det har gjorts för många inloggningsförsök, så servern släpper inte in någon på ett tag.</translation>
    </message>
    <message>
        <source>Wait at least an hour before you test again. Meanwhile, correct the password in other programs that use the account.</source>
        <translation>Vänta minst en timme innan du testar igen. Rätta under tiden lösenordet i andra program som använder kontot.</translation>
    </message>
    <message>
        <source>This login was not tried, so that the account does not get locked: earlier ones were refused.</source>
        <translation>Den här inloggningen testades inte, för att kontot inte ska spärras: tidigare försök nekades.</translation>
    </message>
    <message>
        <source>First correct what was wrong with the other login, and test again.</source>
        <translation>Rätta först det som var fel med den andra inloggningen och testa igen.</translation>
    </message>
    <message>
        <source>Log in to the e-mail in the browser, choose a new password and test with that.</source>
        <translation>Logga in på e-posten i webbläsaren, välj ett nytt lösenord och testa med det.</translation>
    </message>
    <message>
        <source>{host} could not prove that it knows the account. It may not be the right server.</source>
        <translation>{host} kunde inte bevisa att den känner till kontot. Det är kanske inte rätt server.</translation>
    </message>
    <message>
        <source>Do not test again with the same password. Check the server&apos;s name with your e-mail provider.</source>
        <translation>Testa inte igen med samma lösenord. Kontrollera servernamnet med leverantören.</translation>
    </message>
    <message>
        <source>The login name or the password has characters that {host} cannot receive.</source>
        <translation>Inloggningsnamnet eller lösenordet har tecken som {host} inte kan ta emot.</translation>
    </message>
    <message>
        <source>Change to a password with only the letters a to z, digits and common signs, and test again.</source>
        <translation>Byt till ett lösenord med bara bokstäverna a till z, siffror och vanliga tecken, och testa igen.</translation>
    </message>
    <message>
        <source>{host} cannot check logins right now.</source>
        <translation>{host} kan inte kontrollera inloggningar just nu.</translation>
    </message>
    <message>
        <source>{host} did not answer the login in time.</source>
        <translation>{host} svarade inte på inloggningen i tid.</translation>
    </message>
    <message>
        <source>{host} hung up in the middle of the login.</source>
        <translation>{host} bröt anslutningen mitt i inloggningen.</translation>
    </message>
    <message>
        <source>Wait a few minutes and test once more. If it stays, send the details to your e-mail provider&apos;s support.</source>
        <translation>Vänta några minuter och testa en gång till. Är felet kvar, skicka detaljerna till leverantörens support.</translation>
    </message>
    <message>
        <source>{host} does not accept the way of logging in that was used.</source>
        <translation>{host} godtar inte det inloggningssätt som användes.</translation>
    </message>
    <message>
        <source>Send the details to your e-mail provider&apos;s support and ask which way of logging in they take.</source>
        <translation>Skicka detaljerna till leverantörens support och fråga vilket inloggningssätt de godtar.</translation>
    </message>
    <message>
        <source>The mailbox is in use by another program, or too many programs are connected to it.</source>
        <translation>Brevlådan används av ett annat program, eller så är för många program anslutna till den.</translation>
    </message>
    <message>
        <source>Close other e-mail programs and phones that use the mailbox, wait ten minutes and test again.</source>
        <translation>Stäng andra e-postprogram och telefoner som använder brevlådan, vänta tio minuter och testa igen.</translation>
    </message>
    <message>
        <source>The password is right, but [“{login}”|this login] has no right to this mailbox.</source>
        <translation>Lösenordet är rätt, men [”{login}”|den inloggningen] har inte rätt till den här brevlådan.</translation>
    </message>
    <message>
        <source>Log in with the mailbox&apos;s own login name, or ask your e-mail provider for the right.</source>
        <translation>Logga in med brevlådans eget inloggningsnamn, eller be leverantören om rättigheten.</translation>
    </message>
    <message>
        <source>Other programs may not log in to this mailbox.</source>
        <translation>Andra program får inte logga in i den här brevlådan.</translation>
    </message>
    <message>
        <source>Look in the account&apos;s settings at {providerName} for a switch that lets e-mail programs in. If there is none, choose another address.</source>
        <translation>Leta i kontots inställningar hos {providerName} efter ett val som släpper in e-postprogram. Finns det inget, välj en annan adress.</translation>
    </message>
    <message>
        <source>{providerName} has closed its e-mail service.</source>
        <translation>{providerName} har lagt ner sin e-posttjänst.</translation>
    </message>
    <message>
        <source>Choose another e-mail address.</source>
        <translation>Välj en annan e-postadress.</translation>
    </message>
    <message>
        <source>The login and the test message went well.</source>
        <translation>Inloggning och provbrev gick bra.</translation>
    </message>
    <message>
        <source>Look in the mailbox for the test message: it may take a minute.</source>
        <translation>Leta efter provbrevet i brevlådan: det kan ta någon minut.</translation>
    </message>
    <message>
        <source>{host} refuses {address} as sender.</source>
        <translation>{host} godtar inte {address} som avsändare.</translation>
    </message>
    <message>
        <source>Read the server&apos;s reply, and ask your e-mail provider why the address may not send.</source>
        <translation>Läs serverns svar och fråga leverantören varför adressen inte får skicka.</translation>
    </message>
    <message>
        <source>{host} does not accept {address} as recipient.</source>
        <translation>{host} godtar inte {address} som mottagare.</translation>
    </message>
    <message>
        <source>Check that the address is spelt right and that the mailbox exists.</source>
        <translation>Kontrollera att adressen är rätt stavad och att brevlådan finns.</translation>
    </message>
    <message>
        <source>The mailbox is full.</source>
        <translation>Brevlådan är full.</translation>
    </message>
    <message>
        <source>Empty it in the browser, the waste basket too, and test again.</source>
        <translation>Töm den i webbläsaren, papperskorgen också, och testa igen.</translation>
    </message>
    <message>
        <source>The login works, but {host} did not accept the test message.</source>
        <translation>Inloggningen fungerar, men {host} tog inte emot provbrevet.</translation>
    </message>
    <message>
        <source>Read the server&apos;s reply, and send it to your e-mail provider&apos;s support.</source>
        <translation>Läs serverns svar och skicka det till leverantörens support.</translation>
    </message>
    <message>
        <source>The login works, but the server took the test message for spam.</source>
        <translation>Inloggningen fungerar, men servern tog provbrevet för skräppost.</translation>
    </message>
    <message>
        <source>Ask your e-mail provider why, and send them the server&apos;s reply.</source>
        <translation>Fråga leverantören varför, och skicka med serverns svar.</translation>
    </message>
    <message>
        <source>The login works, but {host} does not forward e-mail for this account.</source>
        <translation>Inloggningen fungerar, men {host} skickar inte vidare e-post för det här kontot.</translation>
    </message>
    <message>
        <source>Check that this is the server for outgoing e-mail. If it is, send the server&apos;s reply to your e-mail provider&apos;s support.</source>
        <translation>Kontrollera att det är servern för utgående e-post. Är det så, skicka serverns svar till leverantörens support.</translation>
    </message>
    <message>
        <source>The account has sent as much as it may for now.</source>
        <translation>Kontot har skickat så mycket som det får just nu.</translation>
    </message>
    <message>
        <source>Wait until tomorrow and test again. For large mailings, ask your e-mail provider about the limit.</source>
        <translation>Vänta till i morgon och testa igen. Fråga leverantören om gränsen inför stora utskick.</translation>
    </message>
    <message>
        <source>{host} cannot send from an address with letters such as å, ä or ö before the @.</source>
        <translation>{host} kan inte skicka från en adress med bokstäver som å, ä eller ö före @.</translation>
    </message>
    <message>
        <source>Use an address with only the letters a to z before the @.</source>
        <translation>Använd en adress med bara bokstäverna a till z före @.</translation>
    </message>
    <message>
        <source>The login works, but {host} cannot take the message right now.</source>
        <translation>Inloggningen fungerar, men {host} kan inte ta emot brevet just nu.</translation>
    </message>
    <message>
        <source>Wait half an hour and test again. The settings may well be right.</source>
        <translation>Vänta en halvtimme och testa igen. Inställningarna kan mycket väl vara rätt.</translation>
    </message>
    <message>
        <source>The login works, but {host} did not answer in time when the test message was sent.</source>
        <translation>Inloggningen fungerar, men {host} svarade inte i tid när provbrevet skickades.</translation>
    </message>
    <message>
        <source>Look whether the test message has come all the same, else test again in a few minutes.</source>
        <translation>Se efter om provbrevet har kommit ändå, testa annars igen om några minuter.</translation>
    </message>
    <message>
        <source>The login works, but {host} hung up while the test message was being sent.</source>
        <translation>Inloggningen fungerar, men {host} bröt anslutningen medan provbrevet skickades.</translation>
    </message>
    <message>
        <source>The network you are in is on a list of networks that send spam, so {host} takes nothing from it.</source>
        <translation>Nätverket du använder står på en lista över nätverk som skickar skräppost, så {host} tar inte emot något därifrån.</translation>
    </message>
    <message>
        <source>Test from another network, and show the server&apos;s reply to whoever looks after the network here.</source>
        <translation>Testa från ett annat nätverk och visa serverns svar för den som sköter nätverket här.</translation>
    </message>
    <message>
        <source>{host} says that the test message is too large, although it is very small.</source>
        <translation>{host} säger att provbrevet är för stort, fast det är mycket litet.</translation>
    </message>
    <message>
        <source>Tell your e-mail provider, and send them the server&apos;s reply.</source>
        <translation>Säg till leverantören och skicka med serverns svar.</translation>
    </message>
    <message>
        <source>{host} does not see us as logged in, although the login went well.</source>
        <translation>{host} ser oss inte som inloggade fast inloggningen gick bra.</translation>
    </message>
    <message>
        <source>Send the details to your e-mail provider&apos;s support.</source>
        <translation>Skicka detaljerna till leverantörens support.</translation>
    </message>
    <message>
        <source>The account may not send any e-mail for now; perhaps somebody has misused it.</source>
        <translation>Kontot får inte skicka någon e-post just nu; kanske har någon missbrukat det.</translation>
    </message>
    <message>
        <source>Change the password, and ask your e-mail provider&apos;s support to lift the block.</source>
        <translation>Byt lösenord och be leverantörens support att häva spärren.</translation>
    </message>
    <message>
        <source>Use your e-mail provider&apos;s server for outgoing e-mail.</source>
        <translation>Använd leverantörens server för utgående e-post.</translation>
    </message>
    <message>
        <source>The login[ “{login}”] may not send from {address}.</source>
        <translation>Inloggningen[ ”{login}”] får inte skicka från {address}.</translation>
    </message>
    <message>
        <source>Log in with the sender address&apos;s own account, or have {address} added as an allowed sender at {providerName}.</source>
        <translation>Logga in med avsändaradressens eget konto, eller se till att {address} läggs till som tillåten avsändare hos {providerName}.</translation>
    </message>
    <message>
        <source>{host} does not find the domain of {address}, so it does not let it send.</source>
        <translation>{host} hittar inte domänen i {address} och låter den därför inte skicka.</translation>
    </message>
    <message>
        <source>Check the spelling of the address. If it is right, whoever looks after the domain must see to it that it can be found and receives e-mail.</source>
        <translation>Kontrollera hur adressen stavas. Är den rätt måste den som sköter domänen se till att den går att hitta och tar emot e-post.</translation>
    </message>
    <message>
        <source>The domain of {address} does not say that this server may send for it (SPF or DKIM is missing).</source>
        <translation>Domänen i {address} anger inte att den här servern får skicka åt den (SPF eller DKIM saknas).</translation>
    </message>
    <message>
        <source>Ask whoever looks after the domain to add {providerName} to the domain&apos;s SPF record and to turn on DKIM.</source>
        <translation>Be den som sköter domänen att lägga till {providerName} i domänens SPF-post och att slå på DKIM.</translation>
    </message>
    <message>
        <source>The rules of the domain of {address} (DMARC) do not let this server send from it.</source>
        <translation>Reglerna för domänen i {address} (DMARC) tillåter inte att den här servern skickar från den.</translation>
    </message>
    <message>
        <source>Use a sender address in a domain that the club looks after itself, and have SPF and DKIM set up there.</source>
        <translation>Använd en avsändaradress i en domän som klubben själv sköter, och se till att SPF och DKIM är inställda där.</translation>
    </message>
    <message>
        <source>{system} may send from {address}, and receivers can see that the messages are genuine.</source>
        <translation>{system} får skicka från {address}, och mottagarna kan se att breven är äkta.</translation>
    </message>
    <message>
        <source>You need not do anything.</source>
        <translation>Du behöver inte göra något.</translation>
    </message>
    <message>
        <source>{system} logs in at the address&apos;s own e-mail provider, which sends the messages. Receivers trust that.</source>
        <translation>{system} loggar in hos adressens egen e-postleverantör, som skickar breven. Det litar mottagarna på.</translation>
    </message>
    <message>
        <source>{address} belongs to {system}. Receivers can see that the messages are genuine.</source>
        <translation>{address} hör till {system}. Mottagarna kan se att breven är äkta.</translation>
    </message>
    <message>
        <source>Only the e-mail provider&apos;s own servers may send from {domain}. What {system} sends in that name looks forged.</source>
        <translation>Det är bara leverantörens egna servrar som får skicka från {domain}. Det som {system} skickar i det namnet ser förfalskat ut.</translation>
    </message>
    <message>
        <source>The SPF record of {domain} does not let {system} send. Receivers may take the messages for forged.</source>
        <translation>SPF-posten för {domain} släpper inte fram {system}. Mottagarna kan tro att breven är förfalskade.</translation>
    </message>
    <message>
        <source>Whoever looks after the domain must change the record.</source>
        <translation>Den som sköter domänen behöver ändra SPF-posten.</translation>
    </message>
    <message>
        <source>{domain} has no SPF record, so receivers cannot see who may send from it.</source>
        <translation>{domain} saknar SPF-post, så mottagarna kan inte se vem som får skicka därifrån.</translation>
    </message>
    <message>
        <source>Whoever looks after the domain must enter one.</source>
        <translation>Den som sköter domänen behöver lägga in en.</translation>
    </message>
    <message>
        <source>{domain} has several SPF records. There may only be one, so none of them counts.</source>
        <translation>{domain} har flera SPF-poster. Det får bara finnas en, så ingen av dem gäller.</translation>
    </message>
    <message>
        <source>Whoever looks after the domain must make them into one.</source>
        <translation>Den som sköter domänen behöver göra om dem till en.</translation>
    </message>
    <message>
        <source>The SPF record of {domain} has a fault, so it does not count at all.</source>
        <translation>Det är fel i SPF-posten för {domain}, så den gäller inte alls.</translation>
    </message>
    <message>
        <source>Whoever looks after the domain must correct it.</source>
        <translation>Den som sköter domänen behöver rätta den.</translation>
    </message>
    <message>
        <source>The SPF record of {domain} needs more than ten look-ups. Receivers do not make so many, so it does not count.</source>
        <translation>SPF-posten för {domain} kräver fler än tio uppslagningar. Så många gör inte mottagarna, så den gäller inte.</translation>
    </message>
    <message>
        <source>Whoever looks after the domain must shorten it.</source>
        <translation>Den som sköter domänen behöver korta den.</translation>
    </message>
    <message>
        <source>The SPF record of {domain} lets the whole world send (+all). Then it protects nobody.</source>
        <translation>SPF-posten för {domain} låter hela världen skicka (+all). Då skyddar den ingen.</translation>
    </message>
    <message>
        <source>Whoever looks after the domain must change how it ends.</source>
        <translation>Den som sköter domänen behöver ändra hur den slutar.</translation>
    </message>
    <message>
        <source>The SPF record of {domain} has no end that says what holds for everybody else.</source>
        <translation>SPF-posten för {domain} saknar ett slut som säger vad som gäller för alla andra.</translation>
    </message>
    <message>
        <source>Whoever looks after the domain should give it one (~all).</source>
        <translation>Den som sköter domänen bör ge den ett sådant (~all).</translation>
    </message>
    <message>
        <source>The SPF record of {domain} does not let the domain&apos;s own e-mail provider send. Then your ordinary e-mail may get stuck too.</source>
        <translation>SPF-posten för {domain} släpper inte fram domänens egen e-postleverantör. Då kan även din vanliga e-post fastna.</translation>
    </message>
    <message>
        <source>Whoever looks after the domain must add the provider.</source>
        <translation>Den som sköter domänen behöver lägga till leverantören.</translation>
    </message>
    <message>
        <source>The DKIM records with which {system} signs its messages are not in {domain}. Without them nothing proves the messages.</source>
        <translation>{system} skriver under sina brev med DKIM, men de DNS-posterna saknas i {domain}. Utan dem visar inget att breven är äkta.</translation>
    </message>
    <message>
        <source>Whoever looks after the domain must enter them.</source>
        <translation>Den som sköter domänen behöver lägga in dem.</translation>
    </message>
    <message>
        <source>{domain} asks receivers to refuse what is not proved (DMARC), and nothing proves what {system} sends.</source>
        <translation>{domain} ber mottagarna att avvisa brev som inte kan styrkas (DMARC), och inget styrker det som {system} skickar.</translation>
    </message>
    <message>
        <source>{domain} asks receivers to put what is not proved in the junk folder (DMARC), and nothing proves what {system} sends.</source>
        <translation>{domain} ber mottagarna att lägga brev som inte kan styrkas i skräpposten (DMARC), och inget styrker det som {system} skickar.</translation>
    </message>
    <message>
        <source>SPF lets {system} through, but whether that is enough for DMARC is not known.</source>
        <translation>SPF släpper fram {system}, men det är inte känt om det räcker för DMARC.</translation>
    </message>
    <message>
        <source>Ask those who run {system}, or look at a real message from it.</source>
        <translation>Fråga dem som driver {system}, eller granska ett riktigt brev därifrån.</translation>
    </message>
    <message>
        <source>{system} cannot log in with {address}: the e-mail provider takes no password from other systems.</source>
        <translation>{system} kan inte logga in med {address}: e-postleverantören tar inte emot lösenord från andra system.</translation>
    </message>
    <message>
        <source>What {system} wants in the SPF record is missing or faulty at the system itself.</source>
        <translation>Det som {system} vill ha i SPF-posten saknas eller är fel hos systemet självt.</translation>
    </message>
    <message>
        <source>Those who run {system} must correct it.</source>
        <translation>De som driver {system} behöver rätta det.</translation>
    </message>
    <message>
        <source>What {system} needs in order to send from your address is not known.</source>
        <translation>Det är inte känt vad {system} behöver för att få skicka från din adress.</translation>
    </message>
    <message>
        <source>Ask those who run {system}.</source>
        <translation>Fråga dem som driver {system}.</translation>
    </message>
    <message>
        <source>The domain[ {domain}] does not exist, so nothing can be sent from it.</source>
        <translation>Domänen[ {domain}] finns inte, så inget kan skickas därifrån.</translation>
    </message>
    <message>
        <source>Check the spelling, or ask whoever looks after the domain.</source>
        <translation>Kontrollera stavningen, eller fråga den som sköter domänen.</translation>
    </message>
    <message>
        <source>{domain} could not be looked up, so nothing certain can be said.</source>
        <translation>Det gick inte att slå upp {domain}, så inget säkert går att säga.</translation>
    </message>
    <message>
        <source>Try again when there is a network.</source>
        <translation>Försök igen när det finns nät.</translation>
    </message>
    <message>
        <source>The message arrived in the inbox, and the receiving server could see that it is genuine.</source>
        <translation>Meddelandet kom till inkorgen, och mottagarens server kunde se att det är äkta.</translation>
    </message>
    <message>
        <source>The message arrived in the inbox. The receiving server does not say what it checked, as is usual within one and the same e-mail provider.</source>
        <translation>Meddelandet kom till inkorgen. Mottagarens server säger inte vad den kontrollerade, som brukligt är hos en och samma e-postleverantör.</translation>
    </message>
    <message>
        <source>You need not do anything. Send one to an address at another provider too, if you want to be sure.</source>
        <translation>Du behöver inte göra något. Skicka gärna ett meddelande också till en adress hos en annan leverantör, om du vill vara säker.</translation>
    </message>
    <message>
        <source>The message arrived in the inbox, but what proves it is another domain than the sender&apos;s. Stricter receivers do not accept that.</source>
        <translation>Meddelandet kom till inkorgen, men det är en annan domän än avsändarens som intygar det. Strängare mottagare godtar inte det.</translation>
    </message>
    <message>
        <source>Whoever looks after the domain should enter what the system needs in SPF or DKIM.</source>
        <translation>Den som sköter domänen bör lägga in det som systemet behöver i SPF eller DKIM.</translation>
    </message>
    <message>
        <source>The message arrived in the inbox, but nothing proves that it is genuine. Elsewhere it may land in the junk folder.</source>
        <translation>Meddelandet kom till inkorgen, men ingenting visar att det är äkta. Hos andra kan det hamna i skräpposten.</translation>
    </message>
    <message>
        <source>The message lay in the junk folder although the receiving server could see that it is genuine.</source>
        <translation>Meddelandet låg i skräpposten, fast mottagarens server kunde se att det är äkta.</translation>
    </message>
    <message>
        <source>Mark it as not junk, and look at what it says: short test messages are often suspected.</source>
        <translation>Markera att det inte är skräppost, och se över innehållet: korta provbrev väcker ofta misstankar.</translation>
    </message>
    <message>
        <source>The message lay in the junk folder, and the receiving server does not say why.</source>
        <translation>Meddelandet låg i skräpposten, och mottagarens server säger inte varför.</translation>
    </message>
    <message>
        <source>Mark it as not junk, and ask the e-mail provider if it happens again.</source>
        <translation>Markera att det inte är skräppost, och fråga e-postleverantören om det händer igen.</translation>
    </message>
    <message>
        <source>The message lay in the junk folder. What proves it is another domain than the sender&apos;s.</source>
        <translation>Meddelandet låg i skräpposten. Det är en annan domän än avsändarens som intygar det.</translation>
    </message>
    <message>
        <source>Whoever looks after the domain must enter what the system needs in SPF or DKIM.</source>
        <translation>Den som sköter domänen måste lägga in det som systemet behöver i SPF eller DKIM.</translation>
    </message>
    <message>
        <source>The message lay in the junk folder, and nothing proves that it is genuine.</source>
        <translation>Meddelandet låg i skräpposten, och ingenting visar att det är äkta.</translation>
    </message>
    <message>
        <source>The test message was not taken by the server.</source>
        <translation>Servern tog inte emot provbrevet.</translation>
    </message>
    <message>
        <source>Go back to the test, which says why.</source>
        <translation>Gå tillbaka till testet, som säger varför.</translation>
    </message>
    <message>
        <source>The server took the message, but it has not come to the inbox or to the junk folder.</source>
        <translation>Servern tog emot meddelandet, men det har varken kommit till inkorgen eller till skräpposten.</translation>
    </message>
    <message>
        <source>Wait a while and look again. If it never comes, ask the e-mail provider.</source>
        <translation>Vänta en stund och sök igen. Kommer det aldrig fram, så fråga e-postleverantören.</translation>
    </message>
    <message>
        <source>The server took the message, but it has not come to the inbox. The junk folder could not be looked into.</source>
        <translation>Servern tog emot meddelandet, men det har inte kommit till inkorgen. Det gick inte att titta i skräpposten.</translation>
    </message>
    <message>
        <source>Look in the junk folder yourself, at the e-mail provider&apos;s web page.</source>
        <translation>Se själv efter i skräpposten, på e-postleverantörens webbsida.</translation>
    </message>
    <message>
        <source>The mailbox could not be opened, so the message could not be looked for.</source>
        <translation>Det gick inte att öppna brevlådan, så meddelandet kunde inte sökas.</translation>
    </message>
    <message>
        <source>Check the settings for incoming e-mail with a test.</source>
        <translation>Kontrollera inställningarna för inkommande e-post med ett test.</translation>
    </message>
    <message>
        <source>There is no message from that sender of the last two weeks, neither in the inbox nor in the junk folder.</source>
        <translation>Det finns inget meddelande från den avsändaren de senaste två veckorna, varken i inkorgen eller i skräpposten.</translation>
    </message>
    <message>
        <source>Send one from the system to this address, wait a minute, and look again.</source>
        <translation>Skicka ett från systemet till den här adressen, vänta en minut och sök igen.</translation>
    </message>
    <message>
        <source>The waiting was stopped.</source>
        <translation>Väntan avbröts.</translation>
    </message>
    <message>
        <source>Start again when you want to know.</source>
        <translation>Börja om när du vill veta.</translation>
    </message>
    <message>
        <source>The receiving server could see that the message is genuine.</source>
        <translation>Mottagarens server kunde se att meddelandet är äkta.</translation>
    </message>
    <message>
        <source>The receiving server has not written down what it checked.</source>
        <translation>Mottagarens server har inte skrivit ned vad den kontrollerade.</translation>
    </message>
    <message>
        <source>Take the headers of a message that was received at another provider, if you want to know more.</source>
        <translation>Ta brevhuvudet från ett meddelande som togs emot hos en annan leverantör, om du vill veta mer.</translation>
    </message>
    <message>
        <source>What proves the message is another domain than the sender&apos;s. Stricter receivers do not accept that.</source>
        <translation>Det är en annan domän än avsändarens som intygar meddelandet. Strängare mottagare godtar inte det.</translation>
    </message>
    <message>
        <source>Nothing proves that the message is genuine.</source>
        <translation>Ingenting visar att meddelandet är äkta.</translation>
    </message>
    <message>
        <source>These are not the headers of a message.</source>
        <translation>Det här är inget brevhuvud.</translation>
    </message>
    <message>
        <source>Open the message, choose to show its source or its headers, and copy everything from the top.</source>
        <translation>Öppna meddelandet, välj att visa källan eller brevhuvudet, och kopiera allt uppifrån.</translation>
    </message>
    <message>
        <source>Everything that was tested works.</source>
        <translation>Allt som testades fungerar.</translation>
    </message>
    <message>
        <source>You need not do anything more here.</source>
        <translation>Du behöver inte göra något mer här.</translation>
    </message>
    <message>
        <source>The test was cancelled before it was done.</source>
        <translation>Testet avbröts innan det var klart.</translation>
    </message>
    <message>
        <source>Test again when you want to.</source>
        <translation>Testa igen när du vill.</translation>
    </message>
    <message>
        <source>The test did not get finished.</source>
        <translation>Testet blev inte klart.</translation>
    </message>
    <message>
        <source>Test again.</source>
        <translation>Testa igen.</translation>
    </message>
    <message>
        <source>Nothing was tested: no server is chosen.</source>
        <translation>Inget testades: ingen server är vald.</translation>
    </message>
    <message>
        <source>Fill in at least one server and test again.</source>
        <translation>Fyll i minst en server och testa igen.</translation>
    </message>
    <message>
        <source>{host} did not understand what Klubbpost said.</source>
        <translation>{host} förstod inte vad Klubbpost sade.</translation>
    </message>
    <message>
        <source>Send the details to Klubbpost&apos;s support: the fault may be ours. An antivirus program that scans e-mail can also be the cause.</source>
        <translation>Skicka detaljerna till Klubbposts support: felet kan vara vårt. Även ett antivirusprogram som söker igenom e-post kan vara orsaken.</translation>
    </message>
    <message>
        <source>Compare with the provider&apos;s own instructions, or fetch a newer Klubbpost.</source>
        <translation>Jämför med leverantörens egna instruktioner, eller hämta en nyare version av Klubbpost.</translation>
    </message>
    <message>
        <source>{host} answers on none of the ports that were tried.</source>
        <translation>{host} svarar inte på någon av portarna som har testats.</translation>
    </message>
    <message>
        <source>Check the server&apos;s name. If it is right, test again in an hour, or tell your e-mail provider.</source>
        <translation>Kontrollera serverns namn. Är det rätt: testa igen om en timme, eller hör av dig till e-postleverantören.</translation>
    </message>
    <message>
        <source>{host} says that it has failed itself when the encryption was to begin.</source>
        <translation>{host} säger själv att det blev fel hos den när krypteringen skulle börja.</translation>
    </message>
    <message>
        <source>Test again in an hour. If it stays, tell your e-mail provider: the fault is in the server.</source>
        <translation>Testa igen om en timme. Om felet är kvar: hör av dig till e-postleverantören. Felet finns i servern.</translation>
    </message>
    <message>
        <source>{host} refuses the login over a connection without encryption. It offers encryption, and may let nobody in without it.</source>
        <translation>{host} nekar inloggningen när anslutningen inte är krypterad. Servern kan kryptera, och kanske släpper den inte in någon utan kryptering.</translation>
    </message>
    <message>
        <source>Choose an encrypted connection and test again. The password may well be right.</source>
        <translation>Välj en krypterad anslutning och testa igen. Lösenordet kan mycket väl vara rätt.</translation>
    </message>
    <message>
        <source>The login works, but without encryption. The password was not readable this time, but other programs may send it so, and every message can be read on the way.</source>
        <translation>Inloggningen fungerar, men utan kryptering. Lösenordet gick inte att läsa den här gången, men andra program kan skicka det läsbart, och alla brev kan läsas på vägen.</translation>
    </message>
    <message>
        <source>The password of the account[ “{login}”] has expired, or has to be changed.</source>
        <translation>Lösenordet till kontot[ ”{login}”] har gått ut eller måste bytas.</translation>
    </message>
    <message>
        <source>[“{reply}”: that is what {host} answers to the login.|{host} refuses the login and does not say why.] Nothing says that the password is wrong.</source>
        <translation>[”{reply}” svarar {host} på inloggningen.|{host} nekar inloggningen utan att säga varför.] Ingenting säger att lösenordet är fel.</translation>
    </message>
    <message>
        <source>Do what the answer asks for, if it tells you something. If not, send it to your e-mail provider&apos;s support. The password need not be typed again.</source>
        <translation>Gör det som svaret ber om, om det säger dig något. Skicka det annars till e-postleverantörens support. Du behöver inte skriva om lösenordet.</translation>
    </message>
    <message>
        <source>{host} wants a pause[ of {seconds} seconds] between one login and the next, and the last one was just now.</source>
        <translation>{host} vill ha en paus[ på {seconds} sekunder] mellan två inloggningar, och den förra var nyss.</translation>
    </message>
    <message>
        <source>Wait [{seconds} seconds|a few minutes] and test again. Nothing is wrong with the password.</source>
        <translation>Vänta [{seconds} sekunder|några minuter] och testa igen. Det är inget fel på lösenordet.</translation>
    </message>
    <message>
        <source>{host} does not let the account[ “{login}”] in from this network or this country.</source>
        <translation>{host} släpper inte in kontot[ ”{login}”] från det här nätet eller det här landet.</translation>
    </message>
    <message>
        <source>Test from the network where you usually read the e-mail. If it has to work from here, ask your e-mail provider to allow it. Another password does not help.</source>
        <translation>Testa från det nät där du brukar läsa e-posten. Måste det fungera härifrån: be e-postleverantören tillåta det. Ett annat lösenord hjälper inte.</translation>
    </message>
    <message>
        <source>Something has to be done in the account[ “{login}”] before programs may log in to it: {host} says so.</source>
        <translation>Något måste göras i kontot[ ”{login}”] innan program får logga in. Det säger {host}.</translation>
    </message>
    <message>
        <source>Log in to the e-mail in the browser and do what it asks for, such as accepting terms or confirming the account. Then test again.</source>
        <translation>Logga in på e-posten i webbläsaren och gör det som begärs där, till exempel att godkänna villkor eller bekräfta kontot. Testa sedan igen.</translation>
    </message>
    <message>
        <source>Login name and password are right: another of the account&apos;s servers has just taken them. But {host} refuses them.</source>
        <translation>Inloggningsnamnet och lösenordet är rätt: en annan av kontots servrar har just godtagit dem. Men {host} nekar dem.</translation>
    </message>
    <message>
        <source>Ask your e-mail provider whether this kind of login is switched on for the mailbox, and whether {host} wants another login name or password.</source>
        <translation>Fråga e-postleverantören om den här sortens inloggning är påslagen för brevlådan, och om {host} vill ha ett annat inloggningsnamn eller lösenord.</translation>
    </message>
    <message>
        <source>The login works, but {host} does not open the mailbox.</source>
        <translation>Inloggningen fungerar, men {host} öppnar inte brevlådan.</translation>
    </message>
    <message>
        <source>Read the server&apos;s reply, wait a quarter of an hour and test again. If it stays, send the reply to your e-mail provider&apos;s support.</source>
        <translation>Läs serverns svar, vänta en kvart och testa igen. Om felet är kvar: skicka svaret till e-postleverantörens support.</translation>
    </message>
    <message>
        <source>{host} has a message for you[: “{reply}”].</source>
        <translation>{host} har ett meddelande till dig[: ”{reply}”].</translation>
    </message>
    <message>
        <source>Read it. Your e-mail provider can tell what it means.</source>
        <translation>Läs det. E-postleverantören kan förklara vad det betyder.</translation>
    </message>
    <message>
        <source>What Klubbpost knows of {providerName} was last checked [on {date}|some time ago] and may have changed.</source>
        <translation>Det som Klubbpost vet om {providerName} kontrollerades senast [{date}|för ett tag sedan] och kan ha ändrats.</translation>
    </message>
    <message>
        <source>{domain} has a text that was meant as an SPF record, but it is not written so that it counts. To receivers the domain has none.</source>
        <translation>{domain} har en text som var tänkt som SPF-post, men den är inte skriven så att den räknas. För mottagarna har domänen ingen.</translation>
    </message>
    <message>
        <source>{system} logs in at the address&apos;s own e-mail provider, which works today. But the provider will stop taking passwords from other systems[ on {date}].</source>
        <translation>{system} loggar in hos adressens egen e-postleverantör, och det fungerar i dag. Men leverantören slutar att ta emot lösenord från andra system[ den {date}].</translation>
    </message>
    <message>
        <source>Choose another way to send before then.</source>
        <translation>Välj ett annat sätt att skicka innan dess.</translation>
    </message>
    <message>
        <source>{domain} cannot receive e-mail, so replies do not arrive, and many receivers refuse messages from such a sender.</source>
        <translation>{domain} kan inte ta emot e-post. Svar kommer alltså inte fram, och många mottagare avvisar brev från en sådan avsändare.</translation>
    </message>
    <message>
        <source>Whoever looks after the domain must correct where its e-mail goes (the MX records). Or choose another sender.</source>
        <translation>Den som sköter domänen måste rätta vart dess e-post går (MX-posterna). Eller välj en annan avsändare.</translation>
    </message>
    <message>
        <source>The login was refused, and the password begins or ends with a blank or has an invisible character in it. That is easily pasted along with it.</source>
        <translation>Inloggningen nekades, och lösenordet börjar eller slutar med ett mellanslag eller innehåller ett osynligt tecken. Sådant följer lätt med när man klistrar in.</translation>
    </message>
    <message>
        <source>Type the password by hand, without a blank before or behind it, and test again. If the blank belongs to it, check the password by logging in to your e-mail in the browser.</source>
        <translation>Skriv lösenordet för hand, utan mellanslag före eller efter, och testa igen. Hör mellanslaget till lösenordet, kontrollera då lösenordet genom att logga in på din e-post i webbläsaren.</translation>
    </message>
    <message>
        <source>The message arrived in the inbox. The receiving server could not check just then whether it is genuine, because the domain&apos;s name servers did not answer.</source>
        <translation>Brevet kom till inkorgen. Mottagarens server kunde inte kontrollera just då om det är äkta, för domänens namnservrar svarade inte.</translation>
    </message>
    <message>
        <source>Send a new message and look again. If it stays so, tell whoever looks after the domain that its name servers do not always answer.</source>
        <translation>Skicka ett nytt brev och titta igen. Blir det likadant, säg till den som sköter domänen att dess namnservrar inte alltid svarar.</translation>
    </message>
    <message>
        <source>The message lay in the junk folder. The receiving server could not check just then whether it is genuine, because the domain&apos;s name servers did not answer.</source>
        <translation>Brevet låg i skräpposten. Mottagarens server kunde inte kontrollera just då om det är äkta, för domänens namnservrar svarade inte.</translation>
    </message>
    <message>
        <source>The receiving server could not check just then whether the message is genuine, because the domain&apos;s name servers did not answer.</source>
        <translation>Mottagarens server kunde inte kontrollera just då om brevet är äkta, för domänens namnservrar svarade inte.</translation>
    </message>
    <message>
        <source>Send a new message and look at that one. If it stays so, tell whoever looks after the domain that its name servers do not always answer.</source>
        <translation>Skicka ett nytt brev och granska det. Blir det likadant, säg till den som sköter domänen att dess namnservrar inte alltid svarar.</translation>
    </message>
    <message>
        <source>The copy is damaged: lines of the headers have run together or been broken apart, so what the receiving server wrote cannot be trusted here.</source>
        <translation>Kopian är skadad: rader i brevhuvudet har gått ihop eller brutits isär, så det går inte att lita på vad mottagarens server skrev.</translation>
    </message>
    <message>
        <source>Save the message as a file (.eml) in the e-mail program or on the provider&apos;s web page, and take the file instead.</source>
        <translation>Spara brevet som fil (.eml) i e-postprogrammet eller på leverantörens webbsida, och ta filen i stället.</translation>
    </message>
    <message>
        <source>This is a file in Outlook&apos;s own format (.msg). It does not hold the message as it came.</source>
        <translation>Det här är en fil i Outlooks eget format (.msg). Den innehåller inte brevet som det kom.</translation>
    </message>
    <message>
        <source>In Outlook, open the message, choose File, then Properties, and copy everything under Internet headers. In the new Outlook and on the web: the three dots, Save as, and the file ends with .eml.</source>
        <translation>Öppna brevet i Outlook, välj Arkiv och sedan Egenskaper, och kopiera allt under Internetrubriker. I nya Outlook och på webben: de tre punkterna, Spara som, så slutar filen på .eml.</translation>
    </message>
    <message>
        <source>Klubbpost has checked the message itself: it is genuine. What the receiving server saw is not written down where it can be trusted.</source>
        <translation>Klubbpost har själv kontrollerat brevet: det är äkta. Vad mottagarens server såg står inte skrivet där det går att lita på.</translation>
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
        <source>Another name for %1 (CNAME)</source>
        <translation>Ett annat namn för %1 (CNAME)</translation>
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
        <source>Encrypted (SSL/TLS)</source>
        <translation>Krypterad (SSL/TLS)</translation>
    </message>
    <message>
        <source>Encrypted (STARTTLS)</source>
        <translation>Krypterad (STARTTLS)</translation>
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
        <translation>Funktioner</translation>
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
        <source>done, but you accepted the certificate</source>
        <translation>klart, men du godtog certifikatet</translation>
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
        <translation>den som sköter nätverket</translation>
    </message>
    <message>
        <source>your computer</source>
        <translation>den som sköter datorn</translation>
    </message>
    <message>
        <source>the club system</source>
        <translation>klubbsystemets support</translation>
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
        <translation>Förberedelse krävs: något måste först göras hos leverantören</translation>
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
        <translation>Särskilda regler: leverantören har egna regler</translation>
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
        <translation>Det här är ett provbrev som programmet Klubbpost har skickat från din adress till samma adress.
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
    <message>
        <source>the server</source>
        <translation>servern</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>adressen</translation>
    </message>
    <message>
        <source>At {providerName} the login name is the whole e-mail address. Change to {otherLogin} and test again.</source>
        <translation>Hos {providerName} är inloggningsnamnet hela e-postadressen. Byt till {otherLogin} och testa igen.</translation>
    </message>
    <message>
        <source>Change the server to {fixHost}, port {fixPort}, with {fixSecurity}, and test again.</source>
        <translation>Byt server till {fixHost}, port {fixPort}, med {fixSecurity}, och testa igen.</translation>
    </message>
    <message>
        <source>Change to port {fixPort} with {fixSecurity} and test again.</source>
        <translation>Byt till port {fixPort} med {fixSecurity} och testa igen.</translation>
    </message>
    <message>
        <source>Change the encryption to {fixSecurity} and test again.</source>
        <translation>Ändra krypteringen till {fixSecurity} och testa igen.</translation>
    </message>
    <message>
        <source>an encrypted connection (SSL/TLS)</source>
        <translation>krypterad anslutning (SSL/TLS)</translation>
    </message>
    <message>
        <source>an encrypted connection (STARTTLS)</source>
        <translation>krypterad anslutning (STARTTLS)</translation>
    </message>
    <message>
        <source>no encryption</source>
        <translation>ingen kryptering</translation>
    </message>
    <message>
        <source>Own domain</source>
        <translation>Egen domän</translation>
    </message>
    <message>
        <source>done</source>
        <comment>of a whole test</comment>
        <translation>klart</translation>
    </message>
    <message>
        <source>stopped at %1</source>
        <translation>stopp vid %1</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>inte testat</translation>
    </message>
    <message>
        <source>before: %1, now: %2</source>
        <translation>före: %1, nu: %2</translation>
    </message>
    <message>
        <source>the domain&apos;s own settings file</source>
        <translation>domänens egen fil med inställningar</translation>
    </message>
    <message>
        <source>the domain points out its servers (SRV)</source>
        <translation>domänen pekar ut sina servrar (SRV)</translation>
    </message>
    <message>
        <source>the domain sends programs that look for settings to the provider</source>
        <translation>domänen hänvisar program som söker inställningar till leverantören</translation>
    </message>
    <message>
        <source>Mozilla&apos;s collection of settings</source>
        <translation>Mozillas samling av inställningar</translation>
    </message>
    <message>
        <source>the domain points out servers of somebody else (SRV)</source>
        <translation>domänen pekar ut någon annans servrar (SRV)</translation>
    </message>
    <message>
        <source>the settings file of whoever receives the domain&apos;s e-mail</source>
        <translation>inställningar från den som tar emot domänens e-post</translation>
    </message>
    <message>
        <source>a guess that was tried: the server answers, encrypted</source>
        <translation>en gissning som testats: servern svarar krypterat</translation>
    </message>
    <message>
        <source>Receives e-mail (MX)</source>
        <translation>Tar emot e-post (MX)</translation>
    </message>
    <message>
        <source>Name servers (NS)</source>
        <translation>Namnservrar (NS)</translation>
    </message>
    <message>
        <source>May send (SPF)</source>
        <translation>Får skicka (SPF)</translation>
    </message>
    <message>
        <source>Points out servers (SRV)</source>
        <translation>Pekar ut servrar (SRV)</translation>
    </message>
    <message>
        <source>Hint of Microsoft 365</source>
        <translation>Tecken på Microsoft 365</translation>
    </message>
    <message>
        <source>The domain&apos;s settings file</source>
        <translation>Domänens egen fil</translation>
    </message>
    <message>
        <source>Mozilla&apos;s collection</source>
        <translation>Mozillas samling</translation>
    </message>
    <message>
        <source>The receiver&apos;s settings file</source>
        <translation>Mottagarens fil</translation>
    </message>
    <message>
        <source>Usual names and ports</source>
        <translation>Vanliga namn och portar</translation>
    </message>
    <message>
        <source>the domain says that it takes no e-mail</source>
        <translation>domänen säger att den inte tar emot e-post</translation>
    </message>
    <message>
        <source>the domain says that it has no such service</source>
        <translation>domänen säger att tjänsten inte finns</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>det finns ingen sådan fil</translation>
    </message>
    <message>
        <source>the web server answered with a fault</source>
        <translation>webbservern svarade med ett fel</translation>
    </message>
    <message>
        <source>leads to a page without encryption, which Klubbpost does not follow</source>
        <translation>hänvisar till en okrypterad sida, och dit går inte Klubbpost</translation>
    </message>
    <message>
        <source>leads from page to page without end</source>
        <translation>hänvisar från sida till sida utan slut</translation>
    </message>
    <message>
        <source>the web server&apos;s certificate does not hold</source>
        <translation>webbserverns certifikat är inte giltigt</translation>
    </message>
    <message>
        <source>no web server answers</source>
        <translation>ingen webbserver svarar</translation>
    </message>
    <message>
        <source>the answer is far too large for a settings file</source>
        <translation>svaret är alldeles för stort för en fil med inställningar</translation>
    </message>
    <message>
        <source>only an ordinary web page</source>
        <translation>bara en vanlig webbsida</translation>
    </message>
    <message>
        <source>the file has parts that are not safe to read</source>
        <translation>filen har delar som inte är säkra att läsa</translation>
    </message>
    <message>
        <source>the answer is not a settings file</source>
        <translation>svaret är ingen fil med inställningar</translation>
    </message>
    <message>
        <source>the file names no server that can be used</source>
        <translation>filen nämner ingen server som går att använda</translation>
    </message>
    <message>
        <source>the file only has servers to sign in to through the browser</source>
        <translation>filen har bara servrar där man loggar in via webbläsaren</translation>
    </message>
    <message>
        <source>no server answers as it should</source>
        <translation>ingen server svarar som den ska</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>behövdes inte</translation>
    </message>
    <message>
        <source>The domain&apos;s settings file at %1</source>
        <translation>Domänens egen fil med inställningar på %1</translation>
    </message>
    <message>
        <source>Mozilla&apos;s collection of settings at %1</source>
        <translation>Mozillas samling av inställningar på %1</translation>
    </message>
    <message>
        <source>The settings file at %1, which receives the domain&apos;s e-mail</source>
        <translation>Filen med inställningar på %1, som tar emot domänens e-post</translation>
    </message>
    <message>
        <source>Usual names and ports to send e-mail (SMTP)</source>
        <translation>Vanliga namn och portar för att skicka e-post (SMTP)</translation>
    </message>
    <message>
        <source>Usual names and ports to receive e-mail (IMAP)</source>
        <translation>Vanliga namn och portar för att ta emot e-post (IMAP)</translation>
    </message>
    <message>
        <source>Usual names and ports to receive e-mail (POP3)</source>
        <translation>Vanliga namn och portar för att ta emot e-post (POP3)</translation>
    </message>
    <message>
        <source>the domain&apos;s own settings file (PACC)</source>
        <translation>domänens egen fil med inställningar (PACC)</translation>
    </message>
    <message>
        <source>The domain&apos;s settings file (PACC)</source>
        <translation>Domänens egen fil (PACC)</translation>
    </message>
    <message>
        <source>The record of the settings file (PACC)</source>
        <translation>Uppgift om filen (PACC)</translation>
    </message>
    <message>
        <source>no record in the DNS vouches for the file</source>
        <translation>ingen uppgift i DNS går i god för filen</translation>
    </message>
    <message>
        <source>What vouches for the settings file: %1 (TXT)</source>
        <translation>Vad som går i god för filen med inställningar: %1 (TXT)</translation>
    </message>
    <message>
        <source>The domain&apos;s settings file (PACC) at %1</source>
        <translation>Domänens egen fil (PACC) på %1</translation>
    </message>
    <message>
        <source>the domain</source>
        <translation>domänen</translation>
    </message>
    <message>
        <source>your e-mail provider or your network</source>
        <translation>din e-postleverantör eller den som sköter nätverket</translation>
    </message>
    <message>
        <source>Partly known: some of the provider&apos;s servers are not known to Klubbpost</source>
        <translation>Delvis känd: Klubbpost känner inte till alla leverantörens servrar</translation>
    </message>
    <message>
        <source>The domain lets several providers send: %1. One of them probably has the mailboxes, but the DNS does not tell which. Ask whoever looks after the domain, and choose that one.</source>
        <translation>Domänen låter flera leverantörer skicka: %1. En av dem har troligen brevlådorna, men det går inte att se vilken. Fråga den som sköter domänen och välj den leverantören.</translation>
    </message>
    <message>
        <source>Another name of the one that receives e-mail</source>
        <translation>Annat namn för den som tar emot e-post</translation>
    </message>
    <message>
        <source>At %1 there is something unknown.</source>
        <translation>Vid %1 står något okänt.</translation>
    </message>
    <message>
        <source>The value at %1 is not allowed.</source>
        <translation>Värdet vid %1 är inte tillåtet.</translation>
    </message>
    <message>
        <source>the file only has servers that take the password unencrypted</source>
        <translation>filen har bara servrar som tar emot lösenordet okrypterat</translation>
    </message>
    <message>
        <source>Whether %1, which receives e-mail, is another name (CNAME)</source>
        <translation>Om %1, som tar emot e-post, är ett annat namn (CNAME)</translation>
    </message>
    <message>
        <source>all servers</source>
        <translation>alla servrar</translation>
    </message>
    <message>
        <source>The settings file at %1 has only servers to sign in to through the browser (OAuth2) for %2: %3. No password opens them.</source>
        <translation>Inställningsfilen på %1 har bara servrar som man loggar in på genom webbläsaren (OAuth2). Det gäller %2: %3. Inget lösenord fungerar där.</translation>
    </message>
    <message>
        <source>The settings file at %1 has only servers that take the password unencrypted for %2: %3. Klubbpost does not propose them.</source>
        <translation>Inställningsfilen på %1 har bara servrar som tar emot lösenordet okrypterat. Det gäller %2: %3. Klubbpost föreslår dem inte.</translation>
    </message>
    <message>
        <source>The settings file at %1 has no server for %2.</source>
        <translation>Inställningsfilen på %1 har ingen server för %2.</translation>
    </message>
    <message>
        <source>The settings file at %1 has no server that can be used for %2: %3.</source>
        <translation>Inställningsfilen på %1 har ingen server som går att använda. Det gäller %2: %3.</translation>
    </message>
    <message>
        <source>What the domain says in %1 (SRV) does not fit: the port means another kind of encryption than the service. Klubbpost goes by the port.</source>
        <translation>Det domänen säger i %1 (SRV) går inte ihop: porten betyder en annan sorts kryptering än tjänsten. Klubbpost går efter porten.</translation>
    </message>
</context>
</TS>
