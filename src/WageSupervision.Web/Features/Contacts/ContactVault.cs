using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>What of a contact is sealed, each in a row of its own: who came, what they said, what they attached.</summary>
/// <param name="database">The database.</param>
/// <param name="protector">Seals.</param>
/// <param name="clock">When.</param>
public sealed class ContactVault(AppDbContext database, FieldProtector protector, PortalClock clock)
{
    /// <summary>Digits of a receipt's code.</summary>
    public const int CodeLength = 8;

    /// <summary>Seals everything that a form holds.</summary>
    /// <returns>The hashes by which the events name the statement and the attachments.</returns>
    public (string? Statement, IReadOnlyList<string> Files) Store(Guid contactId, ContactForm form, IReadOnlyList<byte[]> files)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!form.IsAnonymous)
        {
            Name(contactId, ContactPersonRole.Informant, new ContactPerson((form.Name ?? "").Trim(), ContactPerson.DigitsOf(form.Phone)));
        }

        foreach (var person in ContactPerson.Read(form.Representatives).People)
        {
            Name(contactId, ContactPersonRole.Representative, person);
        }

        foreach (var person in ContactPerson.Read(form.Members).People)
        {
            Name(contactId, ContactPersonRole.Member, person);
        }

        return (StoreText(contactId, form.Statement), StoreFiles(contactId, files));
    }

    /// <summary>Seals words.</summary>
    /// <returns>Their hash, or <c>null</c> where there are none.</returns>
    public string? StoreText(Guid contactId, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var (textId, bytes) = (Guid.CreateVersion7(), Encoding.UTF8.GetBytes(text.Trim()));
        database.ContactTexts.Add(new ContactTextRow
        {
            EnterpriseId = Subjects.OfNoEnterprise,
            ContactId = contactId,
            TextId = textId,
            Content = protector.Seal(bytes, ContactTextRow.Place(contactId, textId)),
            ReceivedAt = clock.Now,
        });
        return Show.Hex(SHA256.HashData(bytes));
    }

    /// <summary>Seals attachments.</summary>
    /// <returns>Their hashes.</returns>
    public IReadOnlyList<string> StoreFiles(Guid contactId, IReadOnlyList<byte[]> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        List<string> hashes = [];
        foreach (var content in files)
        {
            var (fileId, hash) = (Guid.CreateVersion7(), SHA256.HashData(content));
            hashes.Add(Show.Hex(hash));
            database.ContactFiles.Add(new ContactFileRow
            {
                EnterpriseId = Subjects.OfNoEnterprise,
                ContactId = contactId,
                FileId = fileId,
                MediaType = ContactAttachment.MediaTypeOf(content)!,
                FileHash = hash,
                Content = protector.Seal(content, ContactFileRow.Place(contactId, fileId)),
                ReceivedAt = clock.Now,
            });
        }

        return hashes;
    }

    /// <summary>Who came, opened. Whoever calls this has recorded the purpose.</summary>
    public async Task<IReadOnlyList<(ContactPersonRole Role, ContactPerson Person)>> PeopleAsync(Guid contactId, CancellationToken cancellationToken)
    {
        var rows = await database.ContactPersons.AsNoTracking().Where(p => p.EnterpriseId == Subjects.OfNoEnterprise && p.ContactId == contactId)
            .OrderBy(p => p.PersonId).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => (row.Role, JsonSerializer.Deserialize<ContactPerson>(
                protector.OpenBytes(row.Content, ContactPersonRow.Place(contactId, row.PersonId)))!)),
        ];
    }

    /// <summary>What they said, opened, oldest first.</summary>
    public async Task<IReadOnlyList<(DateTimeOffset At, string Text)>> TextsAsync(Guid contactId, CancellationToken cancellationToken)
    {
        var rows = await database.ContactTexts.AsNoTracking().Where(t => t.EnterpriseId == Subjects.OfNoEnterprise && t.ContactId == contactId)
            .OrderBy(t => t.TextId).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.ReceivedAt, protector.Open(row.Content, ContactTextRow.Place(contactId, row.TextId))))];
    }

    /// <summary>
    /// The code of a receipt: who holds it may add and withdraw. It follows from the contact's id and the portal's key, and is stored nowhere.
    /// </summary>
    public string CodeOf(Guid contactId)
    {
        var hash = protector.IndexOf($"contact-code|{contactId:N}");
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) % 100_000_000).ToString("00000000", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The contact that a form becomes. The form's own id is known to its sender alone, the contact's to every officer: nobody can go from
    /// the one to the other without the portal's key, so that no officer can send the form again and receive its code.
    /// </summary>
    public Guid ContactOf(Guid formId) => new(protector.IndexOf($"contact-form|{formId:N}").AsSpan(0, 16), bigEndian: true);

    /// <summary>Whether these are the last four digits of the telephone of somebody who came.</summary>
    public async Task<bool> HasPhoneAsync(Guid contactId, string lastFour, CancellationToken cancellationToken)
    {
        var index = PhoneIndex(contactId, lastFour);
        return await database.ContactPersons.AnyAsync(
            p => p.EnterpriseId == Subjects.OfNoEnterprise && p.ContactId == contactId && p.PhoneIndex == index, cancellationToken);
    }

    private void Name(Guid contactId, ContactPersonRole role, ContactPerson person)
    {
        var personId = Guid.CreateVersion7();
        database.ContactPersons.Add(new ContactPersonRow
        {
            EnterpriseId = Subjects.OfNoEnterprise,
            ContactId = contactId,
            PersonId = personId,
            Role = role,
            Content = protector.Seal(JsonSerializer.SerializeToUtf8Bytes(person), ContactPersonRow.Place(contactId, personId)),
            PhoneIndex = person.Phone.Length < 4 ? null : PhoneIndex(contactId, person.Phone[^4..]),
        });
    }

    private byte[] PhoneIndex(Guid contactId, string lastFour) => protector.IndexOf($"contact-phone|{contactId:N}|{lastFour}");
}
