using System.Security.Cryptography;
using FluentValidation;
using WageSupervision.Web.Features.Contacts;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>Keeps files that are given as evidence to a case, sealed, in the transaction of the step that rests on them.</summary>
/// <param name="database">The database.</param>
/// <param name="user">Who gives it.</param>
/// <param name="protector">Seals it.</param>
/// <param name="clock">When.</param>
public sealed class CaseEvidence(AppDbContext database, ICurrentUser user, FieldProtector protector, PortalClock clock)
{
    /// <summary>The largest file in bytes: 10 MB.</summary>
    public const int Largest = 10 * 1024 * 1024;

    /// <summary>Keeps a file.</summary>
    /// <param name="enterpriseId">The enterprise.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="fileName">The file's own name.</param>
    /// <param name="content">The bytes; of a kind that <see cref="ContactAttachment"/> knows.</param>
    /// <returns>Its id, and its SHA-256.</returns>
    public (Guid Id, byte[] Hash) Keep(long enterpriseId, Guid caseId, string? fileName, byte[] content) =>
        Keep(enterpriseId, caseId, fileName, content, ContactAttachment.MediaTypeOf(content)!);

    /// <summary>Keeps a list of payments, unless it is one of the case's files already; gives its id, or <c>null</c> where there is none.</summary>
    public Guid? KeepList(CaseRow row, Paying.PaymentListFile? list)
    {
        ArgumentNullException.ThrowIfNull(row);
        return list is null ? null : list.EvidenceId ?? Keep(row.EnterpriseId, row.CaseId, list.FileName, list.Content, SheetTypeOf(list.Content)).Id;
    }

    private (Guid Id, byte[] Hash) Keep(long enterpriseId, Guid caseId, string? fileName, byte[] content, string mediaType)
    {
        var (id, hash) = (Guid.CreateVersion7(), SHA256.HashData(content));
        database.Evidence.Add(new EvidenceRow
        {
            EnterpriseId = enterpriseId,
            EvidenceId = id,
            CaseId = caseId,
            FileName = EvidenceFile.SafeName(fileName),
            MediaType = mediaType,
            FileHash = hash,
            Content = protector.Seal(content, EvidenceRow.Place(enterpriseId, id)),
            ReceivedAt = clock.Now,
            GivenBy = user.Id,
        });
        return (id, hash);
    }

    // By the first bytes; whatever is neither package nor compound file is given out as text, so that nothing in it runs.
    private static string SheetTypeOf(ReadOnlySpan<byte> content) => content.StartsWith("PK"u8) ? EvidenceFile.Workbook
        : content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF]) ? EvidenceFile.OldWorkbook : EvidenceFile.Values;

    /// <summary>Keeps a file where there is one; gives its id.</summary>
    public Guid? KeepIfAny(CaseRow row, string? fileName, byte[]? content)
    {
        ArgumentNullException.ThrowIfNull(row);
        return content is { Length: > 0 } ? Keep(row.EnterpriseId, row.CaseId, fileName, content).Id : null;
    }

    /// <summary>Keeps sealed who a piece of evidence comes from; nobody is named where the name is empty.</summary>
    public void KeepPerson(CaseRow row, Guid evidenceId, string? name)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (name?.Trim() is { Length: > 0 } known)
        {
            database.CasePersons.Add(new CasePersonRow
            {
                EnterpriseId = row.EnterpriseId,
                ItemId = evidenceId,
                CaseId = row.CaseId,
                NameCipher = protector.Seal(known, CasePersonRow.NamePlace(row.EnterpriseId, evidenceId)),
            });
        }
    }

    /// <summary>SHA-256 of a file as hexadecimal digits; empty where there is none.</summary>
    public static string HashOf(byte[]? content) => content is { Length: > 0 } ? Show.Hex(SHA256.HashData(content)) : "";
}

/// <summary>What a file of evidence must be.</summary>
public static class EvidenceRules
{
    /// <summary>The same, and recordings besides.</summary>
    public static void IsEvidenceOrVoice<T>(this IRuleBuilderInitial<T, byte[]?> rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        rule.Cascade(CascadeMode.Stop)
            .Must(content => content is not { Length: > CaseEvidence.Largest }).OverridePropertyName("File").WithMessage("文件超过 10 MB，请压缩后再上传。")
            .Must(content => content is not { Length: > 0 } || ContactAttachment.MediaTypeOf(content) is not null)
            .WithMessage("只接受 PDF、JPG、PNG 和常见的录音文件；请另存为其中一种。");
    }

    /// <summary>At most 10 MB, and a PDF, JPEG or PNG by its bytes; none at all is not judged here.</summary>
    public static void IsEvidence<T>(this IRuleBuilderInitial<T, byte[]?> rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        rule.Cascade(CascadeMode.Stop)
            .Must(content => content is not { Length: > CaseEvidence.Largest }).OverridePropertyName("File").WithMessage("文件超过 10 MB，请压缩后再上传。")
            .Must(content => content is not { Length: > 0 } || EvidenceFile.MediaTypeOf(content) is not null)
            .WithMessage("只接受 PDF、JPG、PNG 文件；请另存为其中一种。");
    }
}
