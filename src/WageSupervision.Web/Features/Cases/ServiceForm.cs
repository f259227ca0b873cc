using FluentValidation;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Cases;

/// <summary>What every form asks that records the service of a document.</summary>
public interface IServiceForm
{
    /// <summary>The day on the 送达回证.</summary>
    DateOnly? ServedOn { get; }

    /// <summary>How.</summary>
    ServiceMethod? Method { get; }

    /// <summary>Who signed, by function.</summary>
    string? ReceivedBy { get; }

    /// <summary>Witnesses or a recording, the number of the letter, that of the consent.</summary>
    string? Particulars { get; }

    /// <summary>Why it is recorded so late.</summary>
    string? LateReason { get; }
}

/// <summary>A command that records the service of a document.</summary>
public abstract record ServiceCommand : IServiceForm
{
    /// <inheritdoc/>
    public DateOnly? ServedOn { get; init; }

    /// <inheritdoc/>
    public ServiceMethod? Method { get; init; }

    /// <inheritdoc/>
    public string? ReceivedBy { get; init; }

    /// <inheritdoc/>
    public string? Particulars { get; init; }

    /// <inheritdoc/>
    public string? LateReason { get; init; }

    /// <summary>The name of the 送达回证's file.</summary>
    public string? FileName { get; init; }

    /// <summary>Its bytes.</summary>
    public byte[]? Content { get; init; }

    /// <summary>The particulars. Until the file is kept, its id is empty.</summary>
    public ServiceTerms Terms => new(
        ServedOn, Method, Trimmed(ReceivedBy), Trimmed(Particulars), Content is { Length: > 0 } ? Guid.Empty : null, Trimmed(LateReason));

    /// <summary>The particulars, with the file kept beside the case.</summary>
    internal ServiceTerms Kept(CaseEvidence evidence, long enterpriseId, Guid caseId) => Content is { Length: > 0 } content
        ? Terms with { EvidenceId = evidence.Keep(enterpriseId, caseId, FileName, content).Id } : Terms;

    private static string Trimmed(string? text) => (text ?? "").Trim();
}

/// <summary>The fields of a form that records the service of a document.</summary>
public sealed class ServiceInput : IServiceForm
{
    /// <inheritdoc/>
    public DateOnly? ServedOn { get; set; }

    /// <inheritdoc/>
    public ServiceMethod? Method { get; set; }

    /// <inheritdoc/>
    public string? ReceivedBy { get; set; }

    /// <inheritdoc/>
    public string? Particulars { get; set; }

    /// <inheritdoc/>
    public string? LateReason { get; set; }

    /// <summary>The 送达回证.</summary>
    public IFormFile? File { get; set; }

    /// <summary>A command with what the form says.</summary>
    public async Task<TCommand> FillAsync<TCommand>(TCommand command, CancellationToken cancellationToken)
        where TCommand : ServiceCommand => (TCommand)((ServiceCommand)command with
        {
            ServedOn = ServedOn,
            Method = Method,
            ReceivedBy = ReceivedBy,
            Particulars = Particulars,
            LateReason = LateReason,
            FileName = File?.FileName,
            Content = await Uploads.BytesAsync(File, cancellationToken),
        });
}

/// <summary>A page that records the service of a document.</summary>
public interface IRecordsService
{
    /// <summary>The form.</summary>
    ServiceInput Input { get; }
}

/// <summary>Shape of a command that records a service.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
public abstract class ServiceFormValidator<TCommand> : AbstractValidator<TCommand>
    where TCommand : ServiceCommand
{
    /// <summary>Sets the checks.</summary>
    protected ServiceFormValidator()
    {
        RuleFor(r => r.ServedOn).NotNull().WithMessage("请填写送达回证上的日期。");
        RuleFor(r => r.Method).NotNull().WithMessage("请选择送达方式。");
        RuleFor(r => r.ReceivedBy).NotEmpty().When(r => r.Method != ServiceMethod.PublicNotice).WithMessage("请填写签收人的职务，如 财务负责人。");
        RuleFor(r => r.ReceivedBy).MaximumLength(60).WithMessage("请控制在 60 字以内。");
        RuleFor(r => (r.ReceivedBy ?? "").Trim()).MinimumLength(2).When(r => !string.IsNullOrWhiteSpace(r.ReceivedBy)).OverridePropertyName("ReceivedBy")
            .WithMessage("请写完整的职务，如 财务负责人、行政部收发人员。");
        RuleFor(r => r.Particulars).MaximumLength(200).WithMessage("请控制在 200 字以内。");
        RuleFor(r => r.LateReason).MaximumLength(200).WithMessage("请控制在 200 字以内。");
        RuleFor(r => r.Content).IsEvidence();
    }
}
