<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>klubbpost::AboutDialog</name>
    <message>
        <source>About Klubbpost</source>
        <translation>Om Klubbpost</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tillbaka</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Stäng</translation>
    </message>
    <message>
        <source>Gets a club&apos;s e-mail address working.</source>
        <translation>Får klubbens e-postadress att fungera.</translation>
    </message>
    <message>
        <source>Free software: you may use it, look into it, change it and pass it on. It comes without any warranty.</source>
        <translation>Fri programvara: du får använda programmet, se hur det är gjort, ändra det och ge det vidare. Det lämnas utan någon garanti.</translation>
    </message>
    <message>
        <source>The terms: GNU General Public License, version 3 or later</source>
        <translation>Villkoren: GNU General Public License, version 3 eller senare</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Vad som skickas</translation>
    </message>
    <message>
        <source>To find out who runs the address, Klubbpost asks about its domain: your network&apos;s name servers, the places on the web where the domain and its provider publish their settings, and Mozilla&apos;s collection of such settings. Where none of them tells, it tries the usual server names under the domain, without logging in. The part before the @ is never sent there.</source>
        <translation>För att ta reda på vem som sköter adressen frågar Klubbpost efter dess domän: hos ditt nätverks namnservrar, på de webbplatser där domänen och dess leverantör lägger ut sina inställningar och i Mozillas samling av sådana inställningar. Ger det inget svar testas de vanliga servernamnen under domänen, utan inloggning. Det som står före @ skickas aldrig dit.</translation>
    </message>
    <message>
        <source>The test logs in at your own e-mail provider&apos;s servers, with the login name and the password. It does so over an encrypted connection whose certificate holds; never without encryption unless you say yes to that one connection.</source>
        <translation>Testet loggar in hos din egen e-postleverantör med inloggningsnamnet och lösenordet. Det sker över en krypterad anslutning med ett giltigt certifikat, och okrypterat bara om du säger ja till just den anslutningen.</translation>
    </message>
    <message>
        <source>The test message, if you want one, goes from the address to the address itself.</source>
        <translation>Provbrevet, om du vill ha ett, skickas från adressen till samma adress.</translation>
    </message>
    <message>
        <source>In practice nothing leaves this computer. Klubbpost sends no statistics and looks for no updates.</source>
        <translation>När du övar skickas ingenting från datorn. Klubbpost skickar ingen statistik och letar inte efter uppdateringar.</translation>
    </message>
    <message>
        <source>What is stored</source>
        <translation>Vad som sparas</translation>
    </message>
    <message>
        <source>The language, if you have changed it, the size of the window, and whether you practise.</source>
        <translation>Språket, om du har bytt det, fönstrets storlek och om du övar.</translation>
    </message>
    <message>
        <source>The sheets and reports that you save yourself. They hold the address and the settings, never the password.</source>
        <translation>De blad och rapporter som du själv sparar. I dem står adressen och inställningarna, men aldrig lösenordet.</translation>
    </message>
    <message>
        <source>The password is kept in memory until the window is closed, and stored nowhere.</source>
        <translation>Lösenordet finns i datorns minne tills fönstret stängs och sparas ingenstans.</translation>
    </message>
    <message>
        <source>Parts made by others</source>
        <translation>Delar som andra har gjort</translation>
    </message>
    <message>
        <source>Running now with Qt %1 and %2.</source>
        <translation>Körs nu med Qt %1 och %2.</translation>
    </message>
    <message>
        <source>The programs for Windows and macOS carry these parts inside them; on Linux they belong to the system. Qt is used under the GNU Lesser General Public License, version 3: you may put a changed Qt into Klubbpost. The source code of Klubbpost and of all parts, and how to build them, is to be had where you got the program, for at least three years.</source>
        <translation>Programmen för Windows och macOS har de här delarna inbyggda; i Linux hör de till systemet. Qt används enligt GNU Lesser General Public License, version 3: du får sätta in ett ändrat Qt i Klubbpost. Källkoden till Klubbpost och till alla delar, och hur man bygger dem, finns där du hämtade programmet, i minst tre år.</translation>
    </message>
    <message>
        <source>When a server cannot be reached, Klubbpost also connects to other well-known mail servers, to see what your network lets through. It says nothing there about you or the address.</source>
        <translation>Om en server inte går att nå ansluter Klubbpost också till andra kända e-postservrar för att se vad ditt nätverk släpper igenom. Inget om dig eller adressen skickas dit.</translation>
    </message>
    <message>
        <source>How many logins in a row have failed for an account, for an hour and under a code that does not show the address, so that no account is locked.</source>
        <translation>Hur många inloggningar i rad som har misslyckats för ett konto, i en timme och under en kod som inte visar adressen. Det är för att inget konto ska låsas.</translation>
    </message>
</context>
<context>
    <name>klubbpost::AddressPage</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>Menade du %1?</translation>
    </message>
    <message>
        <source>&amp;Use %1</source>
        <translation>Använ&amp;d %1</translation>
    </message>
    <message>
        <source>Recognised: %1</source>
        <translation>Leverantör: %1</translation>
    </message>
    <message>
        <source>Klubbpost does not recognise %1 yet.</source>
        <translation>Klubbpost känner inte igen %1 än.</translation>
    </message>
    <message>
        <source>On the next page the program finds out who looks after the address.</source>
        <translation>På nästa sida tar programmet reda på vem som sköter adressen.</translation>
    </message>
    <message>
        <source>Which address is it about?</source>
        <translation>Vilken adress gäller det?</translation>
    </message>
    <message>
        <source>The address that the recipients are to see as sender.</source>
        <translation>Adressen som mottagarna ska se som avsändare.</translation>
    </message>
    <message>
        <source>E-mail &amp;address</source>
        <translation>&amp;E-postadress</translation>
    </message>
    <message>
        <source>&amp;Sender name</source>
        <translation>Avsändarna&amp;mn</translation>
    </message>
    <message>
        <source>Shown beside the address, for example the name of the club. May be left empty.</source>
        <translation>Visas bredvid adressen, till exempel klubbens namn. Får lämnas tomt.</translation>
    </message>
    <message>
        <source>&amp;Fill in the practice club</source>
        <translation>&amp;Fyll i övningsklubben</translation>
    </message>
</context>
<context>
    <name>klubbpost::CandidateCards</name>
    <message>
        <source>Servers of %1</source>
        <translation>Servrar för %1</translation>
    </message>
    <message>
        <source>Choose another if you know better</source>
        <translation>Välj en annan om du vet bättre</translation>
    </message>
</context>
<context>
    <name>klubbpost::CertificatePanel</name>
    <message>
        <source>The certificate of %1</source>
        <translation>Certifikatet för %1</translation>
    </message>
    <message>
        <source>Test &amp;once with this certificate …</source>
        <translation>Testa en gån&amp;g med det här certifikatet …</translation>
    </message>
    <message>
        <source>Do this only if the one who looks after the server has read the fingerprint to you, and it is the same. Otherwise the password may go to somebody else. It counts for this one test and is not remembered.</source>
        <translation>Gör det bara om den som sköter servern har läst upp fingeravtrycket för dig och det är samma. Annars kan lösenordet hamna hos någon annan. Det gäller bara det här testet och sparas inte.</translation>
    </message>
    <message>
        <source>I have &amp;compared the fingerprint, and it is the same</source>
        <translation>Jag har &amp;jämfört fingeravtrycket och det är samma</translation>
    </message>
    <message>
        <source>The pass&amp;word, once more</source>
        <translation>&amp;Lösenordet en gång till</translation>
    </message>
    <message>
        <source>Test with &amp;this certificate</source>
        <translation>T&amp;esta med det här certifikatet</translation>
    </message>
    <message>
        <source>Compare the fingerprint first.</source>
        <translation>Jämför fingeravtrycket först.</translation>
    </message>
</context>
<context>
    <name>klubbpost::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopierat</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
</context>
<context>
    <name>klubbpost::DeliveryPanel</name>
    <message>
        <source>The login has failed twice in a row. After a third time some providers lock the account for a while. Press again to try all the same.</source>
        <translation>Inloggningen har misslyckats två gånger i rad. Efter en tredje gång spärrar en del leverantörer kontot en stund. Tryck igen för att försöka ändå.</translation>
    </message>
    <message>
        <source>Looking at what there is in the mailbox already …</source>
        <translation>Ser efter vad som redan finns i brevlådan …</translation>
    </message>
    <message>
        <source>Sending the test message …</source>
        <translation>Skickar provbrevet …</translation>
    </message>
    <message>
        <source>Waiting for the message in the inbox and the junk folder. It may take a minute or two …</source>
        <translation>Väntar på provbrevet i inkorgen och skräpposten. Det kan ta någon minut …</translation>
    </message>
    <message>
        <source>Deleting the test message …</source>
        <translation>Tar bort provbrevet …</translation>
    </message>
    <message>
        <source>The test message has been deleted.</source>
        <translation>Provbrevet är borttaget.</translation>
    </message>
    <message>
        <source>&amp;Delete the test message …</source>
        <translation>Ta &amp;bort provbrevet …</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Avbryt</translation>
    </message>
    <message>
        <source>Examine a message</source>
        <translation>Granska ett meddelande</translation>
    </message>
    <message>
        <source>Open the &amp;message, choose to show its source or its headers, and paste everything from the top here:</source>
        <translation>Öppna &amp;meddelandet, välj att visa källan eller brevhuvudet, och klistra in allt uppifrån här:</translation>
    </message>
    <message>
        <source>&amp;Examine</source>
        <translation>&amp;Granska</translation>
    </message>
    <message>
        <source>Examine the system&apos;s newest message</source>
        <translation>Granska systemets senaste meddelande</translation>
    </message>
    <message>
        <source>What &amp;address does the system send from?</source>
        <translation>Vilken a&amp;dress skickar systemet från?</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>S&amp;ök</translation>
    </message>
    <message>
        <source>Delete the test message?</source>
        <translation>Ta bort provbrevet?</translation>
    </message>
    <message>
        <source>Klubbpost deletes the test message that it sent itself, and nothing else.</source>
        <translation>Klubbpost tar bort provbrevet som det självt har skickat, och ingenting annat.</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behåll det</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>&amp;Ta bort det</translation>
    </message>
    <message>
        <source>The proof: a real message</source>
        <translation>Testa på riktigt: skicka ett provbrev</translation>
    </message>
    <message>
        <source>Klubbpost looks for that message alone. It opens, moves and changes nothing else in the mailbox.</source>
        <translation>Klubbpost letar bara efter det meddelandet. Ingenting annat i brevlådan öppnas, flyttas eller ändras.</translation>
    </message>
    <message>
        <source>Send a test &amp;message and wait for it</source>
        <translation>Skicka &amp;provbrev och vänta på det</translation>
    </message>
    <message>
        <source>Examine its newest message …</source>
        <translation>Granska systemets senaste meddelande …</translation>
    </message>
    <message>
        <source>E&amp;xamine message headers …</source>
        <translation>&amp;Granska ett brevhuvud …</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Sluta &amp;vänta</translation>
    </message>
    <message>
        <source>No server for incoming e-mail is known for this address, so Klubbpost cannot look into the mailbox. You can paste the headers of a message instead.</source>
        <translation>Ingen server för inkommande e-post är känd för den här adressen, så Klubbpost kan inte titta i brevlådan. Du kan klistra in brevhuvudet från ett meddelande i stället.</translation>
    </message>
    <message>
        <source>No server for outgoing e-mail is known for this address, so Klubbpost cannot send. You can examine a message from the system instead.</source>
        <translation>Ingen server för utgående e-post är känd för den här adressen, så Klubbpost kan inte skicka. Du kan granska ett meddelande från systemet i stället.</translation>
    </message>
    <message>
        <source>Klubbpost needs the password of the mailbox to send a message and wait for it. Go back to the settings and type it there, or paste the headers of a message instead.</source>
        <translation>Klubbpost behöver lösenordet till brevlådan för att skicka och vänta på ett provbrev. Gå tillbaka till inställningarna och skriv in lösenordet, eller klistra in brevhuvudet från ett meddelande i stället.</translation>
    </message>
    <message>
        <source>The mailbox is at %1 (%2).</source>
        <translation>Brevlådan finns på %1 (%2).</translation>
    </message>
    <message>
        <source>The test message could not be deleted.</source>
        <translation>Provbrevet kunde inte tas bort.</translation>
    </message>
    <message>
        <source>Such an address cannot be searched for: it has other letters than a–z before the @.</source>
        <translation>En sådan adress går inte att söka efter: den har andra bokstäver än a–z före @.</translation>
    </message>
</context>
<context>
    <name>klubbpost::DonePage</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webbsida (*.html)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Done! This is what to fill in</source>
        <translation>Klart! Det här ska du fylla i</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Inte testat än.</translation>
    </message>
    <message>
        <source>Tested %1: %2</source>
        <translation>Testat %1: %2</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Skriv ut bladet</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Skickat till skrivaren.</translation>
    </message>
    <message>
        <source>The printer could not be used.</source>
        <translation>Det gick inte att använda skrivaren.</translation>
    </message>
    <message>
        <source>The sheet as it will be printed</source>
        <translation>Bladet som det skrivs ut</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Spara bladet</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Mapp:</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>Filnamn:</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>Filtyp:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Sparat som %1</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>Det gick inte att skriva filen %1.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Skriv &amp;ut…</translation>
    </message>
    <message>
        <source>Sa&amp;ve as PDF</source>
        <translation>S&amp;para som PDF</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>K&amp;opiera allt</translation>
    </message>
    <message>
        <source>&amp;More formats</source>
        <translation>F&amp;ler format</translation>
    </message>
    <message>
        <source>Show as printed…</source>
        <translation>Visa som utskrift…</translation>
    </message>
    <message>
        <source>Save as web page (HTML)…</source>
        <translation>Spara som webbsida (HTML)…</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Spara som text…</translation>
    </message>
    <message>
        <source>C&amp;opy for support</source>
        <translation>&amp;Kopiera till support</translation>
    </message>
    <message>
        <source>&amp;Language of the sheet</source>
        <translation>Bladets sp&amp;råk</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Svenska</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelska</translation>
    </message>
    <message>
        <source>Swedish and English</source>
        <translation>Svenska och engelska</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF-fil (*.pdf)</translation>
    </message>
    <message>
        <source>Text file (*.txt)</source>
        <translation>Textfil (*.txt)</translation>
    </message>
    <message>
        <source>Done! This is how to fill in %1</source>
        <translation>Klart! Så här fyller du i %1</translation>
    </message>
    <message>
        <source>Code to tell support: %1</source>
        <translation>Kod att uppge för supporten: %1</translation>
    </message>
    <message>
        <source>Copy a letter to %1</source>
        <translation>Kopiera ett brev till %1</translation>
    </message>
</context>
<context>
    <name>klubbpost::HelpDialog</name>
    <message>
        <source>Help: Start</source>
        <translation>Hjälp: Start</translation>
    </message>
    <message>
        <source>Here you say what you want to do. The steps that follow are chosen after that.</source>
        <translation>Här säger du vad du vill göra. Stegen som följer väljs efter det.</translation>
    </message>
    <message>
        <source>Choose the club system that is to send. If it is not in the list, choose another system.</source>
        <translation>Välj det klubbsystem som ska skicka. Finns det inte i listan, välj ett annat system.</translation>
    </message>
    <message>
        <source>To see how it goes without an account of your own: choose to practise.</source>
        <translation>Vill du se hur det går till utan ett eget konto, välj att öva.</translation>
    </message>
    <message>
        <source>what you want to do, and with which system.</source>
        <translation>vad du vill göra, och med vilket system.</translation>
    </message>
    <message>
        <source>Help: Address</source>
        <translation>Hjälp: Adress</translation>
    </message>
    <message>
        <source>Here you type the address that the recipients are to see as sender.</source>
        <translation>Här skriver du adressen som mottagarna ska se som avsändare.</translation>
    </message>
    <message>
        <source>The domain, after the @, tells who looks after the address.</source>
        <translation>Domänen, det som står efter @, visar vem som sköter adressen.</translation>
    </message>
    <message>
        <source>If a slip of the hand is pointed out, press the button that corrects it.</source>
        <translation>Om ett skrivfel pekas ut, tryck på knappen som rättar det.</translation>
    </message>
    <message>
        <source>what stands after the @. Nobody needs the whole address.</source>
        <translation>vad som står efter @. Ingen behöver hela adressen.</translation>
    </message>
    <message>
        <source>Help: Provider</source>
        <translation>Hjälp: Leverantör</translation>
    </message>
    <message>
        <source>Here you see who looks after the address, and how Klubbpost knows.</source>
        <translation>Här ser du vem som sköter adressen, och hur Klubbpost vet det.</translation>
    </message>
    <message>
        <source>If it is wrong, choose another provider below.</source>
        <translation>Stämmer det inte, välj en annan leverantör längre ned.</translation>
    </message>
    <message>
        <source>MX, SRV and PACC are names of places where a domain tells where its e-mail is.</source>
        <translation>MX, SRV och PACC är namn på ställen där en domän talar om var dess e-post finns.</translation>
    </message>
    <message>
        <source>which provider is shown, and what stands under “How we know”.</source>
        <translation>vilken leverantör som visas, och vad som står under ”Så vet vi”.</translation>
    </message>
    <message>
        <source>Help: Preparations</source>
        <translation>Hjälp: Förberedelser</translation>
    </message>
    <message>
        <source>Here is what must be done at the provider first, step by step.</source>
        <translation>Här står vad som först måste göras hos leverantören, steg för steg.</translation>
    </message>
    <message>
        <source>Do the steps in the web browser, and come back here.</source>
        <translation>Gör stegen i webbläsaren och kom tillbaka hit.</translation>
    </message>
    <message>
        <source>An app password is a password for one program only. It is made on a page of the provider&apos;s.</source>
        <translation>Ett applösenord är ett lösenord för ett enda program. Det skapas på en sida hos leverantören.</translation>
    </message>
    <message>
        <source>which step you have come to, and what the page of the provider says.</source>
        <translation>vilket steg du har kommit till, och vad leverantörens sida säger.</translation>
    </message>
    <message>
        <source>Help: Settings</source>
        <translation>Hjälp: Inställningar</translation>
    </message>
    <message>
        <source>Here are the servers and the password that the test will use.</source>
        <translation>Här står servrarna och lösenordet som testet använder.</translation>
    </message>
    <message>
        <source>Where the servers are filled in, only the password is missing.</source>
        <translation>När servrarna är ifyllda saknas bara lösenordet.</translation>
    </message>
    <message>
        <source>Have you got the settings in an e-mail? Press “Paste settings” and paste the whole text.</source>
        <translation>Har du fått uppgifterna i ett e-postmeddelande? Tryck på ”Klistra in uppgifter” och klistra in hela texten.</translation>
    </message>
    <message>
        <source>the names of the servers and the ports. Never tell anybody the password.</source>
        <translation>servrarnas namn och portarna. Säg aldrig lösenordet till någon.</translation>
    </message>
    <message>
        <source>Help: Test</source>
        <translation>Hjälp: Test</translation>
    </message>
    <message>
        <source>Here the settings are tested for real, one server at a time.</source>
        <translation>Här testas uppgifterna på riktigt, en server i taget.</translation>
    </message>
    <message>
        <source>It takes a few seconds; a server that does not answer up to twenty.</source>
        <translation>Det tar några sekunder. Svarar en server inte kan det ta upp till tjugo.</translation>
    </message>
    <message>
        <source>What is wrong stands at the top, with what to do and who can do it.</source>
        <translation>Det som är fel står överst, med vad som ska göras och vem som behöver göra det.</translation>
    </message>
    <message>
        <source>the code, such as KP-401, and what stands beside it.</source>
        <translation>koden, till exempel KP-401, och vad som står bredvid den.</translation>
    </message>
    <message>
        <source>Help: Sender</source>
        <translation>Hjälp: Avsändare</translation>
    </message>
    <message>
        <source>Here you see whether receivers will trust what is sent from the address.</source>
        <translation>Här ser du om mottagarna kommer att lita på det som skickas från adressen.</translation>
    </message>
    <message>
        <source>SPF, DKIM and DMARC are records of the domain that tell receivers who may send from it.</source>
        <translation>SPF, DKIM och DMARC är DNS-poster för domänen. De talar om för mottagarna vem som får skicka från den.</translation>
    </message>
    <message>
        <source>Records are entered by whoever looks after the domain. There is a letter to them on the last page.</source>
        <translation>DNS-poster läggs in av den som sköter domänen. På sista sidan finns ett färdigt brev till dem.</translation>
    </message>
    <message>
        <source>the code, and who looks after the domain.</source>
        <translation>koden, och vem som sköter domänen.</translation>
    </message>
    <message>
        <source>Help: Done</source>
        <translation>Hjälp: Klart</translation>
    </message>
    <message>
        <source>Here is what to type in which box, and what remains.</source>
        <translation>Här står vad du ska skriva i vilken ruta, och vad som återstår.</translation>
    </message>
    <message>
        <source>Print the sheet or save it: Klubbpost itself stores nothing.</source>
        <translation>Skriv ut bladet eller spara det. Klubbpost sparar inget självt.</translation>
    </message>
    <message>
        <source>If something remains, it stands first, with who can do it.</source>
        <translation>Om något återstår står det först, med vem som behöver göra det.</translation>
    </message>
    <message>
        <source>the code at the top, and what the sheet says.</source>
        <translation>koden överst, och vad som står på bladet.</translation>
    </message>
    <message>
        <source>Support will ask for: %1, and %2</source>
        <translation>Supporten kommer att fråga efter: %1, och %2</translation>
    </message>
    <message>
        <source>Keys: Enter goes on, Alt+Left goes back, Escape cancels. Nothing is lost when you go back.</source>
        <translation>Tangenter: Retur går vidare, Alt+vänsterpil går tillbaka, Esc avbryter. Inget försvinner när du går tillbaka.</translation>
    </message>
    <message>
        <source>&amp;About Klubbpost</source>
        <translation>&amp;Om Klubbpost</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Stäng</translation>
    </message>
</context>
<context>
    <name>klubbpost::Lane</name>
    <message>
        <source>not begun</source>
        <translation>inte påbörjat</translation>
    </message>
</context>
<context>
    <name>klubbpost::LaneDetails</name>
    <message>
        <source>Hide the steps</source>
        <translation>Dölj stegen</translation>
    </message>
    <message>
        <source>Show the steps</source>
        <translation>Visa stegen</translation>
    </message>
    <message>
        <source>The conversation with the server</source>
        <translation>Samtalet med servern</translation>
    </message>
</context>
<context>
    <name>klubbpost::LanguageSwitch</name>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
</context>
<context>
    <name>klubbpost::LookupLanes</name>
    <message>
        <source>What the DNS says of the domain</source>
        <translation>Vad DNS säger om domänen</translation>
    </message>
    <message>
        <source>Settings files on the web</source>
        <translation>Inställningar på webben</translation>
    </message>
    <message>
        <source>Usual names and ports, tried without logging in</source>
        <translation>Vanliga namn och portar, testade utan inloggning</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>&amp;Hide the answers</source>
        <translation>&amp;Dölj svaren</translation>
    </message>
    <message>
        <source>S&amp;how every question and answer</source>
        <translation>V&amp;isa varje fråga och svar</translation>
    </message>
    <message>
        <source>This was looked up. Only the domain was given out</source>
        <translation>Det här frågade vi om. Bara domänen lämnades ut</translation>
    </message>
    <message>
        <source>This is being looked up. Only the domain is given out</source>
        <translation>Det här frågar vi om nu. Bara domänen lämnas ut</translation>
    </message>
</context>
<context>
    <name>klubbpost::OptionCard</name>
    <message>
        <source>Who can do it: %1</source>
        <translation>Vem som behöver göra något: %1</translation>
    </message>
    <message>
        <source>How, and what speaks for it: %1</source>
        <translation>Så gör du, fördelar och nackdelar: %1</translation>
    </message>
    <message>
        <source>How, and what speaks for it</source>
        <translation>Så gör du, fördelar och nackdelar</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Visa mindre</translation>
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
        <source>Where it is entered: %1</source>
        <translation>Här läggs den in: %1</translation>
    </message>
    <message>
        <source>Open the guide of %1</source>
        <translation>Öppna guiden hos %1</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Skriv till</translation>
    </message>
</context>
<context>
    <name>klubbpost::PasswordField</name>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Dölj lösenordet</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Visa lösenordet</translation>
    </message>
</context>
<context>
    <name>klubbpost::PasteDialog</name>
    <message>
        <source>What Klubbpost understands</source>
        <translation>Så här förstår Klubbpost texten</translation>
    </message>
    <message>
        <source>Not needed for what you are doing now.</source>
        <translation>Behövs inte för det du gör nu.</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Klistra in inställningar</translation>
    </message>
    <message>
        <source>Copy the text from your provider&apos;s help page or e-mail, and paste it here. It is sent nowhere and stored nowhere.</source>
        <translation>Kopiera texten från leverantörens hjälpsida eller e-postmeddelande och klistra in den här. Den skickas ingenstans och sparas inte.</translation>
    </message>
    <message>
        <source>Text from the provider</source>
        <translation>Text från leverantören</translation>
    </message>
    <message>
        <source>&amp;Use these</source>
        <translation>Använ&amp;d dem</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Avbryt</translation>
    </message>
    <message>
        <source>Yes, %1 is the right server</source>
        <translation>Ja, %1 är rätt server</translation>
    </message>
</context>
<context>
    <name>klubbpost::PreparationPage</name>
    <message>
        <source>There is nothing to prepare</source>
        <translation>Det finns inget att förbereda</translation>
    </message>
    <message>
        <source>This does not work with a password</source>
        <translation>Det här går inte med lösenord</translation>
    </message>
    <message>
        <source>Prepare the account at %1</source>
        <translation>Förbered kontot hos %1</translation>
    </message>
    <message>
        <source>Do this first, in your web browser. Come back here when it is done.</source>
        <translation>Gör det här först, i din webbläsare. Kom tillbaka hit när det är klart.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Öppna %1</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bra att veta</translation>
    </message>
    <message>
        <source>Tick when the step is done</source>
        <translation>Bocka av när steget är klart</translation>
    </message>
    <message>
        <source>Step %1 is done</source>
        <translation>Steg %1 är klart</translation>
    </message>
    <message>
        <source>What the provider itself says</source>
        <translation>Det här säger leverantören själv</translation>
    </message>
    <message>
        <source>The settings that were found point to these pages of the provider&apos;s.</source>
        <translation>Inställningarna som hittades hänvisar till de här sidorna hos leverantören.</translation>
    </message>
    <message>
        <source>The service is closed</source>
        <translation>Tjänsten är stängd</translation>
    </message>
    <message>
        <source>This does not work in mail programs</source>
        <translation>Det här går inte i e-postprogram</translation>
    </message>
    <message>
        <source>Here is what can be done instead.</source>
        <translation>Så här kan du göra i stället.</translation>
    </message>
    <message>
        <source>Let %1 send in another way</source>
        <translation>Låt %1 skicka på ett annat sätt</translation>
    </message>
    <message>
        <source>The next step shows the ways that need no password, best first.</source>
        <translation>Nästa steg visar de sätt som inte kräver något lösenord, det bästa först.</translation>
    </message>
    <message>
        <source>&amp;Show the ways</source>
        <translation>&amp;Visa sätten</translation>
    </message>
    <message>
        <source>Sign in through the browser</source>
        <translation>Logga in genom webbläsaren</translation>
    </message>
    <message>
        <source>Outlook, Apple Mail, Thunderbird and most phones can: add the account there, type the address, and sign in on the page of %1 that opens. The settings are on the next page.</source>
        <translation>Det kan Outlook, Apple Mail, Thunderbird och de flesta telefoner: lägg till kontot där, skriv adressen och logga in på sidan från %1 som öppnas. Uppgifterna finns på nästa sida.</translation>
    </message>
    <message>
        <source>&amp;Show the settings</source>
        <translation>&amp;Visa uppgifterna</translation>
    </message>
    <message>
        <source>Use another address</source>
        <translation>Använd en annan adress</translation>
    </message>
    <message>
        <source>An address in the club&apos;s own domain, or at a provider that takes app passwords.</source>
        <translation>En adress i klubbens egen domän, eller hos en leverantör som godtar applösenord.</translation>
    </message>
    <message>
        <source>Change the &amp;address</source>
        <translation>Ändra &amp;adressen</translation>
    </message>
    <message>
        <source>Try with a password all the same</source>
        <translation>Försök med lösenord ändå</translation>
    </message>
    <message>
        <source>These facts were last checked on %1. Menus and rules may be others by now.</source>
        <translation>Uppgifterna kontrollerades senast %1. Menyer och regler kan ha ändrats sedan dess.</translation>
    </message>
</context>
<context>
    <name>klubbpost::ProviderPage</name>
    <message>
        <source>The facts were checked %1.</source>
        <translation>Uppgifterna kontrollerades %1.</translation>
    </message>
    <message>
        <source>Who looks after the address?</source>
        <translation>Vem sköter adressen?</translation>
    </message>
    <message>
        <source>That decides which settings are the right ones.</source>
        <translation>Det avgör vilka inställningar som är de rätta.</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>Så vet vi det</translation>
    </message>
    <message>
        <source>Choose another &amp;provider</source>
        <translation>Välj en annan &amp;leverantör</translation>
    </message>
    <message>
        <source>E-mail &amp;provider</source>
        <translation>E-post&amp;leverantör</translation>
    </message>
    <message>
        <source>A guess, but the servers answer as they should</source>
        <translation>En gissning, men servrarna svarar som de ska</translation>
    </message>
    <message>
        <source>The settings were found on the network</source>
        <translation>Inställningarna hittades på nätet</translation>
    </message>
    <message>
        <source>The login will tell if they are the right ones.</source>
        <translation>Inloggningen visar om de är de rätta.</translation>
    </message>
    <message>
        <source>Klubbpost does not know the provider, but found where its settings are told.</source>
        <translation>Klubbpost känner inte till leverantören, men hittade inställningarna där de är publicerade.</translation>
    </message>
    <message>
        <source>Only the DNS leads there. Go on if you recognise the names of the servers.</source>
        <translation>Bara DNS leder dit. Fortsätt om du känner igen servrarnas namn.</translation>
    </message>
    <message>
        <source>Found just now.</source>
        <translation>Hittades nyss.</translation>
    </message>
    <message>
        <source>Nobody could be asked about the domain: there seems to be no connection to the internet. Go on and fill in the servers by hand, or connect and come back.</source>
        <translation>Det gick inte att fråga någon om domänen: datorn verkar sakna internet. Fortsätt och fyll i servrarna för hand, eller anslut datorn och kom tillbaka hit.</translation>
    </message>
    <message>
        <source>The domain %1 does not exist</source>
        <translation>Domänen %1 finns inte</translation>
    </message>
    <message>
        <source>%1 takes no e-mail</source>
        <translation>%1 tar inte emot e-post</translation>
    </message>
    <message>
        <source>Look at the spelling of the address.</source>
        <translation>Kontrollera hur adressen är stavad.</translation>
    </message>
    <message>
        <source>The DNS says that nothing can be sent to addresses in this domain.</source>
        <translation>DNS säger att det inte går att skicka till adresser i den här domänen.</translation>
    </message>
    <message>
        <source>Change the &amp;address</source>
        <translation>Ändra &amp;adressen</translation>
    </message>
    <message>
        <source>Go on a&amp;ll the same</source>
        <translation>Gå &amp;vidare ändå</translation>
    </message>
    <message>
        <source>The facts were checked %1, some time ago: they may have changed.</source>
        <translation>Uppgifterna kontrollerades %1, för ett tag sedan. De kan ha ändrats.</translation>
    </message>
</context>
<context>
    <name>klubbpost::RecordView</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>%1 (stands for %2)</source>
        <translation>%1 (står för %2)</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>One of those there now</source>
        <translation>En av dem som står där nu</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>Står där nu</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>To stand there</source>
        <translation>Ska stå där</translation>
    </message>
    <message>
        <source>To be added</source>
        <translation>Ska läggas till</translation>
    </message>
    <message>
        <source>Look-ups</source>
        <translation>Uppslagningar</translation>
    </message>
    <message>
        <source>%1 of at most 10</source>
        <translation>%1 av högst 10</translation>
    </message>
</context>
<context>
    <name>klubbpost::SenderChoice</name>
    <message>
        <source>Only our own mail program</source>
        <translation>Bara vårt eget e-postprogram</translation>
    </message>
    <message>
        <source>It logs in at our e-mail provider</source>
        <translation>Det loggar in hos vår e-postleverantör</translation>
    </message>
    <message>
        <source>From its own servers</source>
        <translation>Från sina egna servrar</translation>
    </message>
    <message>
        <source>Which s&amp;ystem sends from the address?</source>
        <translation>Vilket s&amp;ystem skickar från adressen?</translation>
    </message>
    <message>
        <source>&amp;How does the system send?</source>
        <translation>&amp;Hur skickar systemet?</translation>
    </message>
    <message>
        <source>What does the system say it needs in the SPF &amp;record?</source>
        <translation>Vad säger systemet att det behöver i SPF-p&amp;osten?</translation>
    </message>
    <message>
        <source>Such as include:spf.example.com, an IP address, or a whole record.</source>
        <translation>Till exempel include:spf.example.com, en IP-adress eller en hel post.</translation>
    </message>
    <message>
        <source>That cannot stand in an SPF record.</source>
        <translation>Det kan inte stå i en SPF-post.</translation>
    </message>
</context>
<context>
    <name>klubbpost::SenderKnowledge</name>
    <message>
        <source>Good to know about %1</source>
        <translation>Bra att veta om %1</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Visa mindre</translation>
    </message>
    <message>
        <source>What the large receivers demand of senders</source>
        <translation>Vad de stora mottagarna kräver av avsändare</translation>
    </message>
</context>
<context>
    <name>klubbpost::SenderPage</name>
    <message>
        <source>Will the messages be trusted?</source>
        <translation>Kommer mottagarna att lita på meddelandena?</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 från %2</translation>
    </message>
    <message>
        <source>Who may send from %1 (SPF)</source>
        <translation>Vilka som får skicka från %1 (SPF)</translation>
    </message>
    <message>
        <source>What %1 asks of receivers (DMARC)</source>
        <translation>Vad %1 ber mottagarna om (DMARC)</translation>
    </message>
    <message>
        <source>Who takes in the e-mail of %1</source>
        <translation>Vem som tar emot e-posten för %1</translation>
    </message>
    <message>
        <source>Where the records of %1 are looked after</source>
        <translation>Var DNS-posterna för %1 ändras</translation>
    </message>
    <message>
        <source>The system&apos;s keys in %1 (DKIM)</source>
        <translation>Systemets nycklar i %1 (DKIM)</translation>
    </message>
    <message>
        <source>What the records refer to</source>
        <translation>Det som DNS-posterna hänvisar till</translation>
    </message>
    <message>
        <source> (%1 of %2)</source>
        <translation> (%1 av %2)</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>&amp;Kontrollera igen</translation>
    </message>
    <message>
        <source>Practise: the record has been &amp;entered</source>
        <translation>Öva: DNS-posten är in&amp;lagd</translation>
    </message>
    <message>
        <source>What can be done, best first</source>
        <translation>Det här går att göra, bäst först</translation>
    </message>
    <message>
        <source>Questions to the DNS, about the domain only</source>
        <translation>Frågor till DNS, bara om domänen</translation>
    </message>
    <message>
        <source>&amp;Stop asking</source>
        <translation>&amp;Sluta fråga</translation>
    </message>
    <message>
        <source>&amp;Ask the DNS</source>
        <translation>&amp;Fråga DNS</translation>
    </message>
    <message>
        <source>The next steps test the login too.</source>
        <translation>Nästa steg testar inloggningen också.</translation>
    </message>
    <message>
        <source>Do you also want to test that the mailbox can be logged in to? %1 does not need it.</source>
        <translation>Vill du också testa att det går att logga in på brevlådan? %1 behöver det inte.</translation>
    </message>
    <message>
        <source>S&amp;kip the login test</source>
        <translation>Hoppa över inloggnings&amp;testet</translation>
    </message>
    <message>
        <source>&amp;Test the login too</source>
        <translation>&amp;Testa inloggningen också</translation>
    </message>
    <message>
        <source>Change the a&amp;ddress</source>
        <translation>Ändra a&amp;dressen</translation>
    </message>
</context>
<context>
    <name>klubbpost::ServerRow</name>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Kryptering</translation>
    </message>
    <message>
        <source>Login name for this server</source>
        <translation>Inloggningsnamn för den här servern</translation>
    </message>
    <message>
        <source>Use what replaced it</source>
        <translation>Byt till den nya servern</translation>
    </message>
    <message>
        <source>Without encryption, anyone on the way, such as in the same wireless network, can read the password and use the account. Choose this only if the provider has no other way.</source>
        <translation>Utan kryptering kan vem som helst på vägen, till exempel i samma trådlösa nätverk, läsa lösenordet och använda kontot. Välj det här bara om leverantören inte har något annat sätt.</translation>
    </message>
    <message>
        <source>Yes, send the password unencrypted in the next test</source>
        <translation>Ja, skicka lösenordet okrypterat i nästa test</translation>
    </message>
    <message>
        <source>Server name</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>From Klubbpost&apos;s facts about %1, checked %2</source>
        <translation>Från Klubbposts uppgifter om %1, kontrollerade %2</translation>
    </message>
</context>
<context>
    <name>klubbpost::SettingsPage</name>
    <message>
        <source>Tick at least one server to test.</source>
        <translation>Kryssa i minst en server att testa.</translation>
    </message>
    <message>
        <source>Log in and servers</source>
        <translation>Inloggning och servrar</translation>
    </message>
    <message>
        <source>The servers are filled in for %1. Type the password.</source>
        <translation>Servrarna är ifyllda för %1. Skriv lösenordet.</translation>
    </message>
    <message>
        <source>Check the servers with your provider, and type the password.</source>
        <translation>Stäm av servrarna med din leverantör och skriv lösenordet.</translation>
    </message>
    <message>
        <source>&amp;Login name</source>
        <translation>&amp;Inloggningsnamn</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Lösenord</translation>
    </message>
    <message>
        <source>The app password that you made, not the ordinary one.</source>
        <translation>Applösenordet som du skapade, inte det vanliga.</translation>
    </message>
    <message>
        <source>It is stored nowhere, and sent only to the servers below.</source>
        <translation>Det sparas ingenstans och skickas bara till servrarna här nedanför.</translation>
    </message>
    <message>
        <source>&amp;Fill in the practice club&apos;s password</source>
        <translation>&amp;Fyll i övningsklubbens lösenord</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servrar</translation>
    </message>
    <message>
        <source>A login name of its &amp;own for each server</source>
        <translation>E&amp;get inloggningsnamn för varje server</translation>
    </message>
    <message>
        <source>Fill in the practice club&apos;s a&amp;pp password</source>
        <translation>Fyll i övningsklubbens a&amp;pplösenord</translation>
    </message>
    <message>
        <source>This looks like an app password. Spaces in it do not matter.</source>
        <translation>Det här ser ut som ett applösenord. Mellanslagen i det spelar ingen roll.</translation>
    </message>
    <message>
        <source>This does not look like an app password from %1. Is it the ordinary one?</source>
        <translation>Det här ser inte ut som ett applösenord från %1. Är det kontots vanliga lösenord?</translation>
    </message>
    <message>
        <source>Paste &amp;settings…</source>
        <translation>&amp;Klistra in inställningar…</translation>
    </message>
    <message>
        <source>%1 takes no password in programs. You can try all the same.</source>
        <translation>%1 godtar inget lösenord i program. Du kan försöka ändå.</translation>
    </message>
    <message>
        <source>Klubbpost is looking for the server …</source>
        <translation>Klubbpost letar efter servern …</translation>
    </message>
    <message>
        <source>No server was found. Ask your provider what it is called.</source>
        <translation>Ingen server hittades. Fråga leverantören vad den heter.</translation>
    </message>
    <message>
        <source>Klubbpost has filled in a server. See if you recognise it, then go on.</source>
        <translation>Klubbpost har fyllt i en server. Se om du känner igen den och gå sedan vidare.</translation>
    </message>
    <message>
        <source>The password begins or ends with a blank. Is that meant?</source>
        <translation>Lösenordet börjar eller slutar med ett mellanslag. Ska det vara så?</translation>
    </message>
    <message>
        <source>There is an invisible character in the password. Type it by hand instead.</source>
        <translation>Det finns ett osynligt tecken i lösenordet. Skriv det för hand i stället.</translation>
    </message>
</context>
<context>
    <name>klubbpost::SetupWizard</name>
    <message>
        <source>Cancel?</source>
        <translation>Avbryta?</translation>
    </message>
    <message>
        <source>Do you want to stop here?</source>
        <translation>Vill du avbryta?</translation>
    </message>
    <message>
        <source>Klubbpost stores nothing: what you have filled in is lost.</source>
        <translation>Det du har fyllt i sparas inte.</translation>
    </message>
    <message>
        <source>&amp;Go on with the setup</source>
        <translation>&amp;Fortsätt</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Avbryt ändå</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Leverantör</translation>
    </message>
    <message>
        <source>Preparations</source>
        <translation>Förberedelser</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Steg %1 av %2</translation>
    </message>
    <message>
        <source>Practice: a made-up club. Nothing leaves this computer.</source>
        <translation>Övning: en påhittad klubb. Ingenting skickas från datorn.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nästa</translation>
    </message>
    <message>
        <source>The right e-mail for the club</source>
        <translation>Rätt e-post för klubben</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tillbaka</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Avbryt</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Avsändare</translation>
    </message>
    <message>
        <source>Close?</source>
        <translation>Stänga?</translation>
    </message>
    <message>
        <source>Have you saved the sheet?</source>
        <translation>Har du sparat bladet?</translation>
    </message>
    <message>
        <source>It has not been printed, saved or copied. Klubbpost itself stores nothing.</source>
        <translation>Det har inte skrivits ut, sparats eller kopierats. Klubbpost sparar inget självt.</translation>
    </message>
    <message>
        <source>Save as &amp;PDF</source>
        <translation>Spara som &amp;PDF</translation>
    </message>
    <message>
        <source>&amp;Close all the same</source>
        <translation>Stäng &amp;ändå</translation>
    </message>
    <message>
        <source>&amp;Stay here</source>
        <translation>Stanna &amp;kvar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Stäng</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Hjälp (F1)</translation>
    </message>
</context>
<context>
    <name>klubbpost::SignRow</name>
    <message>
        <source>Good</source>
        <translation>Bra</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Obs!</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Emot</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Saknas</translation>
    </message>
</context>
<context>
    <name>klubbpost::StartPage</name>
    <message>
        <source>The practice club could not be opened on this computer.</source>
        <translation>Övningsklubben gick inte att öppna på den här datorn.</translation>
    </message>
    <message>
        <source>Which club s&amp;ystem?</source>
        <translation>Vilket klubbs&amp;ystem?</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Vad vill du göra?</translation>
    </message>
    <message>
        <source>It takes about ten minutes. Have the e-mail address and its password at hand.</source>
        <translation>Det tar ungefär tio minuter. Ha e-postadressen och lösenordet till hands.</translation>
    </message>
    <message>
        <source>The club system is to send from our own address</source>
        <translation>Klubbsystemet ska skicka från vår egen adress</translation>
    </message>
    <message>
        <source>Mailings from PromikBook or dans.se, for example, with the club&apos;s address as sender.</source>
        <translation>Utskick från till exempel PromikBook eller dans.se med klubbens adress som avsändare.</translation>
    </message>
    <message>
        <source>Set up e-mail in a mail program</source>
        <translation>Ställa in e-post i ett e-postprogram</translation>
    </message>
    <message>
        <source>Outlook, Apple Mail, Thunderbird or a phone.</source>
        <translation>Outlook, Apple Mail, Thunderbird eller mobilen.</translation>
    </message>
    <message>
        <source>Check an address that is already in use</source>
        <translation>Kontrollera en adress som redan används</translation>
    </message>
    <message>
        <source>Something does not work, or you want to know that it will last.</source>
        <translation>Något krånglar, eller så vill du kontrollera att allt är rätt.</translation>
    </message>
    <message>
        <source>Practise without a real account</source>
        <translation>Öva utan riktigt konto</translation>
    </message>
    <message>
        <source>A made-up club inside this program. Nothing is sent anywhere.</source>
        <translation>En påhittad klubb i det här programmet. Inget skickas någonstans.</translation>
    </message>
    <message>
        <source>The club system is to send</source>
        <translation>Klubbsystemet ska skicka</translation>
    </message>
    <message>
        <source>Set up a mail program</source>
        <translation>Ställa in ett e-postprogram</translation>
    </message>
    <message>
        <source>Check an address</source>
        <translation>Kontrollera en adress</translation>
    </message>
    <message>
        <source>What do you want to &amp;practise?</source>
        <translation>Vad vill du &amp;öva på?</translation>
    </message>
    <message>
        <source>Nothing goes wrong</source>
        <translation>Inget går fel</translation>
    </message>
    <message>
        <source>The password is wrong</source>
        <translation>Lösenordet är fel</translation>
    </message>
    <message>
        <source>An app password is needed</source>
        <translation>Det behövs ett applösenord</translation>
    </message>
    <message>
        <source>Sending is switched off at the provider</source>
        <translation>Leverantören har stängt av utgående e-post</translation>
    </message>
    <message>
        <source>The network blocks the port</source>
        <translation>Nätverket spärrar porten</translation>
    </message>
    <message>
        <source>The certificate has expired</source>
        <translation>Certifikatet har gått ut</translation>
    </message>
    <message>
        <source>The certificate is another server&apos;s</source>
        <translation>Certifikatet tillhör en annan server</translation>
    </message>
    <message>
        <source>The server offers no encryption</source>
        <translation>Servern erbjuder ingen kryptering</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>Servern svarar inte</translation>
    </message>
    <message>
        <source>What is to go &amp;wrong?</source>
        <translation>Vad ska gå &amp;fel?</translation>
    </message>
    <message>
        <source>How %1 sends is not known yet. Klubbpost checks the address and says what to ask them.</source>
        <translation>Hur %1 skickar är inte känt än. Klubbpost kontrollerar adressen och säger vad du kan fråga dem.</translation>
    </message>
    <message>
        <source>%1 sends from its own servers and asks for no password. Klubbpost checks that the address works, and whether receivers will trust what the system sends from it.</source>
        <translation>%1 skickar från egna servrar och ber inte om något lösenord. Klubbpost kontrollerar att adressen fungerar, och om mottagarna kommer att lita på det som systemet skickar från den.</translation>
    </message>
    <message>
        <source>It takes about five minutes. Have the e-mail address at hand.</source>
        <translation>Det tar ungefär fem minuter. Ha e-postadressen till hands.</translation>
    </message>
    <message>
        <source>The password is not stored, and is sent only to your e-mail provider. Klubbpost looks up the domain, never the whole address.</source>
        <translation>Lösenordet sparas inte och skickas bara till din e-postleverantör. Klubbpost slår upp domänen, aldrig hela adressen.</translation>
    </message>
</context>
<context>
    <name>klubbpost::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Steg %1 av %2: %3</translation>
    </message>
    <message>
        <source>%1, you are here</source>
        <translation>%1, du är här</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, klart</translation>
    </message>
    <message>
        <source>%1, not needed</source>
        <translation>%1, behövs inte</translation>
    </message>
</context>
<context>
    <name>klubbpost::SupportBox</name>
    <message>
        <source>C&amp;opy for support</source>
        <translation>&amp;Kopiera till support</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>Visa &amp;detaljer</translation>
    </message>
    <message>
        <source>Hide &amp;details</source>
        <translation>Dölj &amp;detaljer</translation>
    </message>
    <message>
        <source>Details of the test</source>
        <translation>Detaljer om testet</translation>
    </message>
    <message>
        <source>With the address and the login name</source>
        <translation>Ta med adressen och inloggningsnamnet</translation>
    </message>
</context>
<context>
    <name>klubbpost::TermLabel</name>
    <message>
        <source>new: %1</source>
        <translation>nytt: %1</translation>
    </message>
    <message>
        <source>goes away: %1</source>
        <translation>försvinner: %1</translation>
    </message>
</context>
<context>
    <name>klubbpost::TestPage</name>
    <message>
        <source>&amp;Test all the same</source>
        <translation>Testa än&amp;då</translation>
    </message>
    <message>
        <source>Start the &amp;test</source>
        <translation>&amp;Starta testet</translation>
    </message>
    <message>
        <source>The login has failed twice in a row. After a third time some providers lock the account for a while. Check the login name and the password first.</source>
        <translation>Inloggningen har misslyckats två gånger i rad. Efter en tredje gång spärrar en del leverantörer kontot en stund. Kontrollera först inloggningsnamnet och lösenordet.</translation>
    </message>
    <message>
        <source>Change the &amp;settings</source>
        <translation>Ändra &amp;inställningarna</translation>
    </message>
    <message>
        <source>Test a&amp;gain</source>
        <translation>Testa i&amp;gen</translation>
    </message>
    <message>
        <source>Test of the settings</source>
        <translation>Test av inställningarna</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 hos %2</translation>
    </message>
    <message>
        <source>Also send a test &amp;message to the address itself</source>
        <translation>Skicka också ett &amp;provbrev till den egna adressen</translation>
    </message>
    <message>
        <source>&amp;Stop the test</source>
        <translation>St&amp;oppa testet</translation>
    </message>
    <message>
        <source>Co&amp;rrect and test again</source>
        <translation>&amp;Rätta och testa igen</translation>
    </message>
    <message>
        <source>A login for this address failed a short while ago. Check the login name and the password: if the next one fails too, the one after it may lock the account.</source>
        <translation>En inloggning för adressen misslyckades för en stund sedan. Kontrollera inloggningsnamnet och lösenordet: om nästa också misslyckas kan gången därpå låsa kontot.</translation>
    </message>
    <message>
        <source>Not tested again: the result is from the test before.</source>
        <translation>Testades inte på nytt: resultatet är från förra testet.</translation>
    </message>
    <message>
        <source>If the password is wrong, at most two logins fail before the test stops by itself.</source>
        <translation>Om lösenordet är fel misslyckas högst två inloggningar innan testet stannar av sig självt.</translation>
    </message>
    <message>
        <source>%1: not tried (%2)</source>
        <translation>%1: inte testad (%2)</translation>
    </message>
    <message>
        <source>The app password</source>
        <translation>Applösenordet</translation>
    </message>
    <message>
        <source>The password, once more</source>
        <translation>Lösenordet, en gång till</translation>
    </message>
    <message>
        <source>Sho&amp;w how to make one</source>
        <translation>Visa &amp;hur man skapar ett</translation>
    </message>
    <message>
        <source>Server name</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Go on a&amp;ll the same</source>
        <translation>Gå &amp;vidare ändå</translation>
    </message>
    <message>
        <source>It takes a few seconds; up to twenty where a server does not answer.</source>
        <translation>Det tar några sekunder. Svarar en server inte kan det ta upp till tjugo.</translation>
    </message>
</context>
<context>
    <name>klubbpost::VerdictCard</name>
    <message>
        <source>The server replied: “%1”</source>
        <translation>Servern svarade: ”%1”</translation>
    </message>
    <message>
        <source>Who can do it: %1</source>
        <translation>Vem som behöver göra något: %1</translation>
    </message>
    <message>
        <source>say the code to support</source>
        <translation>uppge koden för supporten</translation>
    </message>
    <message>
        <source>%1, reply: “%2”</source>
        <translation>%1, svar: ”%2”</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The folder %1 cannot be used.</source>
        <translation>Mappen %1 går inte att använda.</translation>
    </message>
    <message>
        <source>The pictures and the sheets are in %1</source>
        <translation>Bilderna och bladen finns i %1</translation>
    </message>
    <message>
        <source>The tour could not be finished.</source>
        <translation>Rundturen gick inte att slutföra.</translation>
    </message>
    <message>
        <source>Gets a club&apos;s e-mail address working.</source>
        <translation>Får klubbens e-postadress att fungera.</translation>
    </message>
    <message>
        <source>Start in the practice club.</source>
        <translation>Börja i övningsklubben.</translation>
    </message>
    <message>
        <source>Language: sv is Swedish, en is English.</source>
        <translation>Språk: sv är svenska, en är engelska.</translation>
    </message>
    <message>
        <source>Walk the practice club off screen and leave pictures of all pages in this folder.</source>
        <translation>Gå igenom övningsklubben utan fönster och lägg bilder av alla sidor i den här mappen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Visa versionen.</translation>
    </message>
    <message>
        <source>With --version: as JSON.</source>
        <translation>Tillsammans med --version: som JSON.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Visa den här hjälpen.</translation>
    </message>
    <message>
        <source>Write the setup sheet of a saved report as PDF, without a window.</source>
        <translation>Skriv inställningsbladet för en sparad rapport som PDF, utan fönster.</translation>
    </message>
    <message>
        <source>With --sheet: what the settings are for: %1.</source>
        <translation>Tillsammans med --sheet: vad inställningarna ska användas till: %1.</translation>
    </message>
    <message>
        <source>With --sheet: in both languages.</source>
        <translation>Tillsammans med --sheet: på båda språken.</translation>
    </message>
</context>
</TS>
