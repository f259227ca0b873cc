using System.Text.RegularExpressions;
using System.Threading.RateLimiting;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Contacts;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>登记编号 as people type them.</summary>
public static partial class ContactNumbers
{
    /// <summary>西湖人社监访[2026]3, with any brackets or spaces, as it is stored; an empty text where it is no number.</summary>
    public static string Fold(string? typed)
    {
        var match = Shape().Match(LenientText.Fold(typed).Replace(" ", "", StringComparison.Ordinal));
        return match.Success ? $"{match.Groups[1].Value}〔{match.Groups[2].Value}〕{match.Groups[3].Value.TrimStart('0')}号" : "";
    }

    [GeneratedRegex(@"^([\u4E00-\u9FFF]{4,20}?)字?[^\d\u4E00-\u9FFF]*(\d{4})[^\d\u4E00-\u9FFF]*年?第?(\d{1,9})号?$")]
    private static partial Regex Shape();
}

/// <summary>How often one number may be asked for: four digits are soon tried. Counted by this process.</summary>
public sealed class StatusTries : IDisposable
{
    private readonly PartitionedRateLimiter<string> often;

    /// <summary>Counts by the hour.</summary>
    /// <param name="configuration">Portal:StatusAsksPerHour, else 20.</param>
    public StatusTries(IConfiguration configuration)
    {
        var limit = configuration.GetValue("Portal:StatusAsksPerHour", 20);
        often = PartitionedRateLimiter.Create<string, string>(number =>
            RateLimitPartition.GetFixedWindowLimiter(number, _ => new() { PermitLimit = limit, Window = TimeSpan.FromHours(1) }));
    }

    /// <summary>Whether the number may be asked for once more.</summary>
    public bool May(string number)
    {
        using var lease = often.AttemptAcquire(number);
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => often.Dispose();
}

/// <summary>A contact that somebody asked for with its number and digits.</summary>
/// <param name="File">The contact.</param>
/// <param name="ContactId">Its id.</param>
/// <param name="HoldsReceipt">Whether the digits are the receipt's code, with which one may add and withdraw.</param>
/// <param name="HasCode">Whether there is such a code: what an officer wrote down has none.</param>
/// <param name="AwaitsAnswer">Whether its case has ended and the answer is to come.</param>
public sealed record AskedContact(Contact File, Guid ContactId, bool HoldsReceipt, bool HasCode, bool AwaitsAnswer);

/// <summary>Finds a contact for those who came with it: a wrong number and wrong digits are answered alike.</summary>
/// <param name="database">The database.</param>
/// <param name="contacts">Contacts.</param>
/// <param name="vault">Their digits.</param>
/// <param name="tries">How often.</param>
public sealed class ContactAsking(AppDbContext database, ContactFiles contacts, ContactVault vault, StatusTries tries)
{
    /// <summary>The contact, or <c>null</c>.</summary>
    /// <exception cref="FluentValidation.ValidationException">The number was asked for too often.</exception>
    public async Task<AskedContact?> FindAsync(string? typedNumber, string? typedDigits, CancellationToken cancellationToken)
    {
        var (number, digits) = (ContactNumbers.Fold(typedNumber), ContactPerson.DigitsOf(typedDigits));
        if (number.Length == 0 || digits.Length is not (4 or ContactVault.CodeLength))
        {
            return null;
        }

        if (!tries.May(number))
        {
            throw Refuse.Field("Number", "这个编号查得太多了，请一小时以后再查；着急的请拨打 12333。");
        }

        var contactId = await database.Contacts.Where(c => c.EnterpriseId == Subjects.OfNoEnterprise && c.ContactNumber == number)
            .Select(c => (Guid?)c.ContactId).SingleOrDefaultAsync(cancellationToken);
        if (contactId is not { } id)
        {
            return null;
        }

        var holdsReceipt = digits.Length == ContactVault.CodeLength && digits == vault.CodeOf(id);
        var opened = (await contacts.FindAsync(id, cancellationToken))!;
        var file = opened.File;

        // An employer knows the telephones of its people, and numbers are easily guessed: who asked to be kept from it is found by the code alone.
        var isFound = holdsReceipt || (digits.Length == 4 && file.IsFoundByPhone && await vault.HasPhoneAsync(id, digits, cancellationToken));
        return isFound
            ? new AskedContact(file, id, holdsReceipt, ContactFiles.HasCode(opened), await contacts.AwaitsAnswerAsync(id, cancellationToken)) : null;
    }

    /// <summary>The contact of a receipt that somebody holds, to be changed.</summary>
    /// <exception cref="NotFoundException">There is none with this number and code.</exception>
    public async Task<Opened<Contact, ContactRow>> HeldAsync(string? number, string? code, CancellationToken cancellationToken) =>
        await FindAsync(number, code, cancellationToken) is { HoldsReceipt: true } held
            ? await contacts.LoadToChangeAsync(Subjects.OfNoEnterprise, held.ContactId, cancellationToken)
            : throw new NotFoundException();
}
