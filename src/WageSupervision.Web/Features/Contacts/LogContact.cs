using System.Security.Cryptography;
using FluentValidation;
using MediatR;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>登记投诉举报 by an officer: at the desk, on the telephone, from a letter.</summary>
[Takes<LogContactStep>]
public sealed record LogContact : ContactForm, ICommand<Guid>
{
    /// <summary>From a form.</summary>
    /// <param name="form">What was written down.</param>
    /// <param name="source">By which way and in whose right, for example <c>Telephone-Complaint</c>.</param>
    public LogContact(ContactForm form, string? source)
        : base(form) => Source = source;

    /// <summary>By which way and in whose right.</summary>
    public string? Source { get; }

    /// <summary>The same, read; <c>null</c> where it is neither.</summary>
    public (ContactChannel Channel, ContactKind Kind)? Read => (Source ?? "").Split('-') is [var way, var right]
        && Enum.TryParse<ContactChannel>(way, out var channel) && Enum.TryParse<ContactKind>(right, out var kind) ? (channel, kind) : null;
}

/// <summary>Shape of <see cref="LogContact"/>: whatever is not said at once may be asked for later.</summary>
public sealed class LogContactValidator : ContactFormValidator<LogContact>
{
    /// <summary>Sets the checks.</summary>
    /// <param name="parameters">The counties.</param>
    /// <param name="user">Whose area it has to be.</param>
    public LogContactValidator(LegalParameters parameters, ICurrentUser user)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        NameEmployer(parameters.Divisions);
        RuleFor(r => r.Source).Must((form, _) => form.Read is not null).WithMessage("请选择怎样来的。");
        RuleFor(r => r.RegionCode).Must(code => code is null || user.Area.Covers(code)).WithMessage("请选择本机关辖区内的县（市、区）；外地的登记后再转交。");
        NameComplainants(form => form.Read?.Kind == ContactKind.Complaint);
    }
}

/// <summary>Logs it.</summary>
public sealed class LogContactHandler(ContactFiles contacts, ContactVault vault) : IRequestHandler<LogContact, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(LogContact request, CancellationToken cancellationToken)
    {
        var (channel, kind) = request.Read!.Value;
        var contactId = Guid.NewGuid();
        var (statement, files) = vault.Store(contactId, request, []);
        await contacts.LogAsync(contactId, request.Terms(channel, kind, statement, files), by: null, cancellationToken);
        return contactId;
    }
}

/// <summary>Says which particulars would be refused.</summary>
public sealed class LogContactTrial(ContactFiles contacts) : ITrial<LogContact>
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ProcedureRuleException>> TryAsync(LogContact request, CancellationToken cancellationToken) => Task.FromResult(
        request.Read is ({ } channel, { } kind) ? contacts.Faults(request.Terms(channel, kind, null, [])) : (IReadOnlyList<ProcedureRuleException>)[]);
}

/// <summary>What the informant takes along.</summary>
/// <param name="Number">登记编号.</param>
/// <param name="Code">With which one may add and withdraw.</param>
/// <param name="DecideBy">The last day to decide on acceptance, or <c>null</c>.</param>
/// <param name="IsFoundByPhone">Whether the telephone's last digits tell its state as well.</param>
public sealed record SentContact(string Number, string Code, DateOnly? DecideBy, bool IsFoundByPhone);

/// <summary>网上投诉举报, by anybody, who is recorded nowhere but in the sealed rows.</summary>
[CommandName("SendContact", "网上投诉举报")]
[AllowedToAnyone]
public sealed record SendContact : ContactForm, ICommand<SentContact>, INamesNobody
{
    /// <summary>From a form.</summary>
    /// <param name="form">What was written down.</param>
    /// <param name="contactId">The form's own id: sent again it is the same contact.</param>
    /// <param name="files">What is attached.</param>
    public SendContact(ContactForm form, Guid contactId, IReadOnlyList<byte[]> files)
        : base(form) => (ContactId, Files) = (contactId, files);

    /// <summary>The form's own id.</summary>
    public Guid ContactId { get; }

    /// <summary>What is attached.</summary>
    public IReadOnlyList<byte[]> Files { get; }
}

/// <summary>Shape of <see cref="SendContact"/>.</summary>
public sealed class SendContactValidator : ContactFormValidator<SendContact>
{
    /// <summary>Sets the checks.</summary>
    /// <param name="parameters">The counties.</param>
    public SendContactValidator(LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        NameEmployer(parameters.Divisions);
        RuleFor(r => r.ContactId).NotEmpty().WithMessage("这张表单不完整，请从第一步重新填写。");
        RuleFor(r => r.Facts).NotEmpty().WithMessage("请写一写发生了什么，如“做了两个月，工资一直没发”。");
        RuleFor(r => r.Kind).NotNull().WithMessage("请选择投诉或者举报。");
        NameComplainants(form => form.Kind == ContactKind.Complaint);
        RuleFor(r => r.Files).MustBeAttachments();
    }
}

/// <summary>What attachments have to be.</summary>
public static class AttachmentRules
{
    /// <summary>At most five, none too large, each a photo, voice or PDF.</summary>
    public static void MustBeAttachments<T>(this IRuleBuilder<T, IReadOnlyList<byte[]>> files) => files
        .Must(all => all.Count <= ContactAttachment.Most).WithMessage($"一次最多 {ContactAttachment.Most} 份，其余的可以在查询页面补充。")
        .Custom((all, context) =>
        {
            foreach (var (fault, number) in all.Select((file, index) => (ContactAttachment.FaultOf(file), index + 1)).Where(each => each.Item1 is not null))
            {
                context.AddFailure($"第 {number} 份{fault}");
            }
        });
}

/// <summary>Logs it, once.</summary>
public sealed class SendContactHandler(ContactFiles contacts, ContactVault vault, PortalClock clock) : IRequestHandler<SendContact, SentContact>
{
    /// <summary>Who is recorded: nobody.</summary>
    internal static Recorder Informant(PortalClock clock) => new(Guid.Empty, "网络　来人", clock.Now);

    /// <inheritdoc/>
    public async Task<SentContact> Handle(SendContact request, CancellationToken cancellationToken)
    {
        var contactId = vault.ContactOf(request.ContactId);
        await contacts.LockAsync(contactId, cancellationToken);
        if (await contacts.FindAsync(contactId, cancellationToken) is { } sent)
        {
            var same = sent.File.Logged.StatementHash == Show.Hex(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(request.Statement!)));
            return same ? Receipt(sent.File) : throw new ConflictException("这张表单已经提交过，内容和这次不同。要补充的，请到“查进度”凭编号和回执码补充。");
        }

        var (statement, files) = vault.Store(contactId, request, request.Files);
        var opened = await contacts.LogAsync(
            contactId, request.Terms(ContactChannel.Web, request.Kind!.Value, statement, files), Informant(clock), cancellationToken);
        return Receipt(opened.File);

        SentContact Receipt(Contact file) => new(file.Logged.ContactNumber, vault.CodeOf(contactId), file.Logged.DecideBy, file.IsFoundByPhone);
    }
}

/// <summary>Says which particulars would be refused.</summary>
public sealed class SendContactTrial(ContactFiles contacts) : ITrial<SendContact>
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<ProcedureRuleException>> TryAsync(SendContact request, CancellationToken cancellationToken) => Task.FromResult(
        contacts.Faults(request.Terms(ContactChannel.Web, request.Kind ?? ContactKind.Report, null, [])));
}
