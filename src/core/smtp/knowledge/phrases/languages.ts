import type { Rule } from '../rule';

/*
 * What servers say in other languages than English: German, French, Spanish, Portuguese, Italian, Dutch, Polish, Czech, Russian,
 * Japanese, Chinese. The same meanings as in the table that takes them. Nouns stand at the ends of their words in some languages
 * and not in others, so most of these are a noun and what is said of it, with a gap between.
 */

export const ADDRESSES_ABROAD: readonly Rule[] = [
	{
		id: 'unknown-abroad', reason: 'UserUnknown', rank: 6,
		words: [
			'{benutzer|empfänger|empfaenger|adresse|postfach|mailbox|konto|mailadresse|e-mail-adresse} ~ {unbekannt|existiert nicht|nicht gefunden|nicht vorhanden|ungültig|ungueltig|nicht bekannt|existiert hier nicht}', '{unbekannter|unbekannte|ungültiger|ungültige|kein|kein solcher} {benutzer|empfänger|empfaenger|adresse|postfach|empfängeradresse}',
			'{utilisateur|destinataire|adresse|compte|boîte|boite} ~ {inconnu|inconnue|inexistant|inexistante|introuvable|n\'existe pas|non trouvé|non trouve|invalide|non valide}', '{pas de|aucun} {utilisateur|compte|destinataire}',
			'{usuario|destinatario|dirección|direccion|cuenta|buzón|buzon|correo} ~ {desconocido|desconocida|inexistente|no existe|no encontrado|no encontrada|no válido|no válida|inválido|inválida|no es válida}',
			'{usuário|usuario|destinatário|destinatario|endereço|endereco|conta|caixa} ~ {desconhecido|desconhecida|inexistente|não existe|nao existe|não encontrado|não encontrada|inválido|inválida|invalido}',
			'{utente|destinatario|indirizzo|casella|account|mailbox} ~ {sconosciuto|sconosciuta|inesistente|non esiste|non trovato|non trovata|non valido|non valida}',
			'{gebruiker|ontvanger|adres|mailbox|postbus|account} ~ {onbekend|bestaat niet|niet gevonden|ongeldig}', 'onbekende {gebruiker|ontvanger}',
			'{użytkownik|odbiorca|adres|konto|skrzynka} ~ {nieznany|nieznana|nie istnieje|nie znaleziono|nieprawidłowy}', '{nieznany|nie ma takiego} {użytkownik|użytkownika|odbiorca|adres|adresu|konta}', 'brak użytkownika',
			'{uživatel|uzivatel|příjemce|prijemce|adresa|schránka} ~ {neexistuje|neznámý|neznamy|nenalezen*}',
			'{пользователь|адресат|получатель|адрес|ящик|аккаунт} ~ {не существует|неизвестен|не найден|отсутствует|не зарегистрирован|недействителен}', '{неизвестный|несуществующий|неверный|нет такого} {пользователь|пользователя|адресат|получатель|адрес|ящика|адреса}',
			'{ユーザー|ユーザ|宛先|アドレス|受信者|メールボックス} ~ {存在しません|見つかりません|不明|存在しない|登録されていません|ありません}', '{用户|收件人|邮箱|帐号|账号|地址|收信人} ~ {不存在|未找到|无效|不正确|没有找到}', '{无此用户|没有此用户|没有这个用户|查无此人}',
		],
	},
	{
		id: 'no-domain-abroad', reason: 'HostUnknown', rank: 8,
		words: [
			'{domain|domäne|domaene} ~ {unbekannt|existiert nicht|nicht gefunden}', '{domaine|hôte} ~ {inconnu|introuvable|n\'existe pas|inexistant}', '{dominio|domínio} ~ {no existe|inexistente|não existe|desconocido|desconhecido|non esiste|inesistente|sconosciuto|no encontrado|não encontrado}', 'domein ~ {bestaat niet|onbekend}', 'domena ~ nie istnieje', 'домен ~ {не существует|не найден}', 'ドメイン ~ {存在しません|見つかりません}', '域名 ~ {不存在|未找到}',
		],
	},
	{
		id: 'recipient-will-abroad', reason: 'Filtered', rank: 7,
		words: ['empfänger {nimmt keine|lehnt|verweigert|möchte keine|hat die annahme}', '{vom|durch den} empfänger {abgelehnt|blockiert|verweigert}', 'destinataire {refuse|n\'accepte pas|a refusé|a bloqué}', '{refusé|rejeté|bloqué} par le destinataire', 'destinatario {ha rechazado|rechazó|no acepta|ha bloqueado|non accetta|ha rifiutato}', '{rechazado|bloqueado|rejeitado|recusado} {por el destinatario|pelo destinatário}', 'destinatário {recusou|não aceita|bloqueou}', 'rifiutato dal destinatario', 'получатель {отклонил|не принимает|заблокировал}', '收件人 ~ {拒收|拒绝}', '被收件人'],
	},
	{
		id: 'disabled-abroad', reason: 'Suspend', rank: 7,
		words: [
			'{konto|postfach|benutzer|mailbox|account} ~ {gesperrt|deaktiviert|stillgelegt|inaktiv|abgeschaltet|geschlossen|zablokowane|nieaktywne|zawieszone|wyłączone}', '{compte|boîte|boite|utilisateur} ~ {suspendu|suspendue|désactivé|désactivée|desactive|bloqué|bloquée|inactif|inactive|fermé|fermée|verrouillé}', '{cuenta|buzón|buzon|usuario} ~ {suspendida|deshabilitada|desactivada|inactiva|bloqueada|bloqueado|suspendido|deshabilitado|desactivado|cancelada}', '{conta|caixa|usuário} ~ {suspensa|suspenso|desativada|desativado|inativa|inativo|bloqueada|bloqueado|cancelada}', '{casella|utente|account} ~ {disabilitata|disabilitato|sospesa|sospeso|disattivata|disattivato|bloccata|bloccato}', '{account|mailbox} ~ {geblokkeerd|opgeheven|uitgeschakeld}', '{ящик|аккаунт|пользователь|учетная запись|почта} ~ {заблокирован|заблокирована|отключен|отключён|отключена|неактивен|деактивирован|удалён|удален}', '{邮箱|帐号|账号|用户} ~ {停用|禁用|冻结|锁定|被封|已注销}', '{アカウント|メールボックス} ~ {無効|停止|凍結}',
		],
	},
	{ id: 'has-moved-abroad', reason: 'HasMoved', rank: 7, words: ['nicht mehr {im unternehmen|bei uns|für uns|in der firma}', 'neue {e-mail-adresse|adresse|mailadresse} lautet', 'ne fait plus partie', 'a changé d\'adresse', 'ya no trabaja', 'não trabalha mais', 'non lavora più', 'больше не работает'] },
	{
		id: 'full-abroad', reason: 'MailboxFull', rank: 8,
		words: [
			'{postfach|mailbox|speicherplatz|konto} ~ {voll|überfüllt|erschöpft|überschritten}', 'quota überschritten', '{boîte|boite|messagerie|espace} ~ {pleine|plein|saturée|saturé}', 'quota {dépassé|depasse|atteint}', '{buzón|buzon|bandeja|casilla|cuenta} ~ {lleno|llena|sin espacio}', '{cuota|cota|quota|espacio} ~ {excedida|excedido|superada|superado|superata|agotado|esaurito|esaurita}', '{caixa|conta} ~ {cheia|lotada|sem espaço}', 'casella ~ {piena|esaurit*}', 'spazio {esaurito|insufficiente}', '{postvak|mailbox|postbus} ~ vol', 'skrzynka ~ {pełna|przepełniona|pelna}', 'ящик ~ {полон|заполнен|переполнен}', '{нет места|недостаточно места} ~ ящик*', 'превышена квота', '{メールボックス|容量} ~ {いっぱい|満杯|超過|超えて}', '{邮箱|信箱|空间|容量} ~ {已满|不足|满了|超限}',
		],
	},
	{
		id: 'sender-abroad', reason: 'Rejected', rank: 7,
		words: ['{absender|absenderadresse|absenderdomain} ~ {unbekannt|abgelehnt|ungültig|gesperrt|nicht gefunden|existiert nicht|nicht erlaubt|blockiert}', '{expéditeur|expediteur|émetteur|emetteur} ~ {refusé|refuse|inconnu|invalide|rejeté|bloqué|interdit|non autorisé}', '{remitente|remetente|mittente} ~ {rechazado|rejeitado|no válido|inválido|non valido|desconocido|desconhecido|sconosciuto|bloqueado|bloccato|rifiutato|recusado|no permitido|não permitido|no existe}', 'nadawca ~ {odrzucony|nieznany|zablokowany}', 'отправитель ~ {заблокирован|отклонен|отклонён|неизвестен|запрещен}', '{发件人|发信人} ~ {拒绝|无效|不存在|被禁}'],
	},
];

export const SENDERS_ABROAD: readonly Rule[] = [
	{ id: 'authentication-abroad', reason: 'AuthFailure', rank: 8, words: ['{spf|dkim|dmarc} ~ {fehlgeschlagen|échoué|fallido|falló|falhou|fallito|не пройдена|失败}'] },
	{ id: 'reverse-dns-abroad', reason: 'RequirePTR', rank: 9, words: ['{kein|fehlender} {ptr|ptr-eintrag|reverse*}', '{ptr|reverse-dns-eintrag|ptr-eintrag|rdns} ~ fehlt', 'pas {d\'enregistrement ptr|de ptr|de reverse}', 'sin {ptr|dns inverso|resolución inversa}', 'нет ptr'] },
	{
		id: 'listed-abroad', reason: 'Blocked', rank: 8, action: 'delist', sources: ['rfc5782', 'fieldManual'], title: 'On a blocklist',
		words: ['schwarze liste', 'schwarzen liste', 'sperrliste', 'liste noire', 'listas negras', 'lista negra', 'lista nera', 'zwarte lijst', 'czarnej liście', 'черном списке', 'чёрном списке', 'черный список', '黑名单', 'ブラックリスト'],
	},
	{ id: 'blocked-abroad', reason: 'Blocked', rank: 8, words: ['{ip-adresse|ip|mailserver|server} ~ {gesperrt|blockiert|nicht zugelassen}', '{adresse ip|ip|serveur} ~ {bloquée|bloqué|bloquee|interdite|refusée}', '{ip|servidor} ~ {bloqueado|bloqueada|bloccato|bloccata}', 'adres ip ~ zablokowany', '{ip|ip-адрес} ~ {заблокирован|запрещен}', 'ip ~ {被拒绝|被封|禁止|拦截}'] },
	{
		id: 'rate-abroad', reason: 'RateLimited', rank: 7,
		words: ['zu viele {verbindungen|empfänger|nachrichten|mails|anfragen|fehler}', 'trop de {connexions|messages|destinataires|requêtes|mails}', 'demasiad{as|os} {conexiones|mensajes|destinatarios|correos}', 'muitas {conexões|mensagens|conexoes}', 'muitos {destinatários|emails|e-mails}', 'tropp{e|i} {connessioni|messaggi|destinatari}', 'te veel {verbindingen|berichten}', 'zbyt wiele {połączeń|wiadomości|odbiorców}', 'слишком {много|часто}', '{límite|limite} de {envío|envio|mensajes|mensagens|envíos}', '{sendelimit|versandlimit|tageslimit}', '{过于频繁|频率过高|次数过多|连接过多|频率限制|超过限制次数}'],
	},
	{ id: 'greylisted-abroad', reason: 'Greylisted', rank: 8, sources: ['rfc6647', 'sisimai'], words: ['liste grise', 'lista {gris|grigia|cinza}', 'szara lista', 'сер{ый список|ом списке|ого списка}', '灰名单'] },
	{ id: 'later-abroad', reason: 'Greylisted', rank: 1, code: [450, 451], title: 'Asked to come back later', meaning: 'No cause is named; most often this is greylisting.', words: ['später {erneut|noch einmal|wieder|nochmals}', 'réessayez plus tard', 'reessayez plus tard', '{intente|inténtelo|pruebe} ~ más tarde', 'tente {novamente|mais tarde}', '{riprovare|riprova} più tardi', 'probeer het later', 'spróbuj później', 'попробуйте {позже|позднее}', 'повторите ~ позже', '{稍后|请稍后}'] },
];

export const CONTENT_ABROAD: readonly Rule[] = [
	{
		id: 'too-large-abroad', reason: 'EmailTooLarge', rank: 7,
		words: ['{nachricht|mail|e-mail|anhang} ~ {zu groß|zu gross|zu lang|maximale größe|zulässige größe}', '{message|courriel|taille|pièce jointe} ~ {trop gros|trop grand|trop volumineux|trop lourd|trop volumineuse|dépasse la limite|dépasse la taille}', '{mensaje|correo} ~ {demasiado grande|demasiado largo|tamaño máximo|excede el límite|excede el tamaño}', 'tamaño ~ {excede el límite|demasiado grande}', '{mensagem|e-mail|tamanho} ~ {muito grande|grande demais|excede o tamanho|excede o limite}', '{messaggio|dimensione|allegato} ~ {troppo grande|supera il limite|supera la dimensione}', 'bericht ~ te groot', 'wiadomość ~ {zbyt duża|za duża}', '{размер|письмо|сообщение} ~ {превышает|слишком большой|слишком большое|слишком велико}', '{邮件|附件} ~ {大小超过|过大|太大|超出}', 'サイズ ~ {超え|超過|大きすぎ}'],
	},
	{ id: 'spam-abroad', reason: 'SpamDetected', rank: 5, words: ['spamverdacht', 'spam-verdacht', 'als spam {erkannt|eingestuft|markiert}', '{message|courriel} ~ indésirable', 'courrier indésirable', 'pourriel', 'correo {basura|no deseado}', '{mensagem|email} ~ {indesejada|indesejado}', 'lixo eletrônico', 'posta indesiderata', 'ongewenste {mail|e-mail}', 'niechciana {poczta|wiadomość}', 'スパム', '迷惑メール', '垃圾邮件', '垃圾信息'] },
	{ id: 'virus-abroad', reason: 'VirusDetected', rank: 9, words: ['вирус*', '病毒', 'ウイルス', '{infizierte|infizierter} {mail|anhang|datei|nachricht}', 'schadsoftware', '{wirus|wirusa}', 'vírus', 'infectado', 'infecté', 'infetto'] },
	{ id: 'policy-abroad', reason: 'PolicyViolation', rank: 4, words: ['richtlinie*', 'politique {locale|de sécurité|du serveur}', 'par la politique', 'por {política|políticas}', 'políticas de', 'политик*', '策略'] },
];

export const SERVERS_ABROAD: readonly Rule[] = [
	{ id: 'relay-abroad', reason: 'NoRelaying', rank: 7, words: ['{relais|relay|relaying|weiterleitung} ~ {verweigert|nicht erlaubt|nicht gestattet|non autorisé|refusé|interdit|no permitido|no permitida|denegado|negado|não permitido|não autorizado|non consentito|rifiutato|запрещен|запрещена}', 'retransmisión ~ {no permitida|denegada}', '{inoltro|relay} ~ {negato|non consentito}', '不允许 ~ {转发|中继}'] },
	{ id: 'fault-abroad', reason: 'SystemError', rank: 4, words: ['{interner|technischer|vorübergehender|temporärer|vorübergehende|temporäre} {fehler|serverfehler|störung}', 'erreur {interne|temporaire|système|du serveur}', '{error|fallo} {interno|temporal|del servidor|del sistema}', '{erro|falha} {interno|interna|temporário|temporária|no servidor}', 'errore {interno|temporaneo|del server}', 'błąd {wewnętrzny|serwera|tymczasowy}', '{внутренняя|временная|системная} ошибка', 'ошибка сервера', '{系统|服务器|内部} ~ {错误|繁忙|异常}', '{内部|システム|一時的}エラー', 'wartungsarbeiten', '{nicht|momentan nicht|derzeit nicht} verfügbar', 'temporairement indisponible', 'no disponible temporalmente', 'temporariamente indisponível'] },
	{ id: 'network-abroad', reason: 'NetworkError', rank: 4, words: ['verbindung ~ {abgelehnt|verweigert|abgebrochen|unterbrochen|fehlgeschlagen|getrennt}', '{zeitüberschreitung|zeitueberschreitung}', 'nicht erreichbar', '{délai|delai} ~ {dépassé|expiré|depasse}', 'connexion ~ {refusée|échouée|interrompue|impossible|perdue|coupée}', '{conexión|conexion|conexão} ~ {rechazada|recusada|agotada|perdida|cerrada|fallida|expirou}', 'tiempo de espera', 'tempo {limite|esgotado}', 'connessione ~ {rifiutata|scaduta|interrotta|fallita|persa}', 'verbinding ~ {geweigerd|verbroken|mislukt}', '{соединение|подключение} ~ {отклонено|разорвано|прервано|не удалось|сброшено}', '{время ожидания|тайм-аут}', '连接 ~ {超时|失败|拒绝|断开|中断}'] },
	{ id: 'login-abroad', reason: 'SecurityError', rank: 7, party: 'own-server', words: ['anmeldung {erforderlich|fehlgeschlagen|nötig}', '{falsches|ungültiges} {passwort|kennwort}', 'authentifizierung ~ {fehlgeschlagen|erforderlich}', 'authentification ~ {requise|échouée|échoué|nécessaire}', '{autenticación|autenticacion|autenticação} ~ {fallida|requerida|falhou|necessária|necesaria}', 'autenticazione ~ {richiesta|fallita}', '{ошибка|требуется} {аутентификации|авторизации|аутентификация|авторизация}', '{认证|登录|身份验证} ~ {失败|错误}'] },
	{ id: 'syntax-abroad', reason: 'SyntaxError', rank: 5, words: ['syntaxfehler', '{unbekannter|unbekanntes|ungültiger} {befehl|kommando}', 'commande {inconnue|invalide|incorrecte}', 'erreur de syntaxe', '{comando|orden} {desconocido|desconhecido|sconosciuto|no reconocido|inválido}', 'error de sintaxis', 'erro de sintaxe', 'неизвестная команда'] },
];
