using FluentValidation;
using MediatR;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>制作移送书并送出.</summary>
/// <param name="CaseId">The case.</param>
[Takes<SendPoliceTransferStep>]
public sealed record SendPoliceTransfer(Guid CaseId) : ICommand<Unit>, ICaseCommand<NoTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, NoTerms> Step => Steps.The<SendPoliceTransferStep>();

    /// <inheritdoc/>
    public NoTerms Terms => NoTerms.Given;
}

/// <summary>A command that records a paper with its file.</summary>
public interface IPaperOfOthers : IBringsFile
{
    /// <summary>The day on it.</summary>
    DateOnly? On { get; }

    /// <summary>What it says.</summary>
    string? Text { get; }
}

/// <summary>Shape of a command that records a paper with its file.</summary>
/// <typeparam name="T">The command.</typeparam>
public abstract class PaperOfOthersValidator<T> : AbstractValidator<T>
    where T : IPaperOfOthers
{
    /// <summary>Sets the checks.</summary>
    /// <param name="text">What is said where the text is missing; <c>null</c> where it may be.</param>
    protected PaperOfOthersValidator(string? text)
    {
        RuleFor(r => r.On).NotNull().WithMessage("请填写日期。");
        if (text is not null)
        {
            RuleFor(r => r.Text).IsCaseText(text, 500);
        }
        else
        {
            RuleFor(r => r.Text).MaximumLength(200).WithMessage("请控制在 200 字以内。");
        }

        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>登记公安机关回执.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="On">The day on it.</param>
/// <param name="Text">Its number.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
[Takes<PoliceReceiptStep>]
public sealed record RecordPoliceReceipt(Guid CaseId, DateOnly? On, string? Text, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<PoliceReplyTerms>, IPaperOfOthers
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, PoliceReplyTerms> Step => Steps.The<PoliceReceiptStep>();

    /// <inheritdoc/>
    public PoliceReplyTerms Terms => new(On, (Text ?? "").Trim(), Content is { Length: > 0 } ? Guid.Empty : null);
}

/// <summary>Shape of <see cref="RecordPoliceReceipt"/>.</summary>
public sealed class RecordPoliceReceiptValidator() : PaperOfOthersValidator<RecordPoliceReceipt>(null);

/// <summary>Keeps the receipt beside its event.</summary>
public sealed class RecordPoliceReceiptHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<RecordPoliceReceipt, PoliceReplyTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });

/// <summary>登记公安机关是否立案.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Filed">立案 or not.</param>
/// <param name="On">The day on it.</param>
/// <param name="Text">Its number, and the reasons.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
[Takes<PoliceAnswerStep>]
public sealed record RecordPoliceAnswer(Guid CaseId, bool? Filed, DateOnly? On, string? Text, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<PoliceReplyTerms>, IPaperOfOthers
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, PoliceReplyTerms> Step => Steps.The<PoliceAnswerStep>();

    /// <inheritdoc/>
    public PoliceReplyTerms Terms => new(On, (Text ?? "").Trim(), Content is { Length: > 0 } ? Guid.Empty : null, Filed);
}

/// <summary>Shape of <see cref="RecordPoliceAnswer"/>.</summary>
public sealed class RecordPoliceAnswerValidator : PaperOfOthersValidator<RecordPoliceAnswer>
{
    /// <summary>Sets the checks.</summary>
    public RecordPoliceAnswerValidator()
        : base("请写明通知书的编号；不立案的，写明理由。") => RuleFor(r => r.Filed).NotNull().WithMessage("请选择公安机关的决定。");
}

/// <summary>Keeps the notice beside its event.</summary>
public sealed class RecordPoliceAnswerHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<RecordPoliceAnswer, PoliceReplyTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });

/// <summary>登记公安机关退回.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="On">The day on it.</param>
/// <param name="Text">Who returned it and why.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
[Takes<PoliceReturnStep>]
public sealed record RecordPoliceReturn(Guid CaseId, DateOnly? On, string? Text, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<PoliceReplyTerms>, IPaperOfOthers
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, PoliceReplyTerms> Step => Steps.The<PoliceReturnStep>();

    /// <inheritdoc/>
    public PoliceReplyTerms Terms => new(On, (Text ?? "").Trim(), Content is { Length: > 0 } ? Guid.Empty : null);
}

/// <summary>Shape of <see cref="RecordPoliceReturn"/>.</summary>
public sealed class RecordPoliceReturnValidator() : PaperOfOthersValidator<RecordPoliceReturn>("请写明哪个机关退回、为什么。");

/// <summary>Keeps the paper beside its event.</summary>
public sealed class RecordPoliceReturnHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<RecordPoliceReturn, PoliceReplyTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });

/// <summary>登记张贴指令书.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="On">The day.</param>
/// <param name="Text">Where, and how the person was looked for.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
[Takes<PostOrderStep>]
public sealed record PostOrder(Guid CaseId, DateOnly? On, string? Text, string? FileName, byte[]? Content)
    : ICommand<Unit>, ICaseCommand<OrderPostingTerms>, IPaperOfOthers
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, OrderPostingTerms> Step => Steps.The<PostOrderStep>();

    /// <inheritdoc/>
    public OrderPostingTerms Terms => new(On, (Text ?? "").Trim(), Content is { Length: > 0 } ? Guid.Empty : null);
}

/// <summary>Shape of <see cref="PostOrder"/>.</summary>
public sealed class PostOrderValidator() : PaperOfOthersValidator<PostOrder>("请写明张贴在哪里、怎样找过本人。");

/// <summary>Keeps the photograph beside its event.</summary>
public sealed class PostOrderHandler(CaseFiles cases, CaseEvidence evidence)
    : FileKeptHandler<PostOrder, OrderPostingTerms>(cases, evidence, (terms, kept) => terms with { EvidenceId = kept });

/// <summary>提请撤回移送公安机关.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Text">Why.</param>
[Takes<ProposePoliceWithdrawalStep>]
public sealed record ProposePoliceWithdrawal(Guid CaseId, string? Text) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<ProposePoliceWithdrawalStep>();

    /// <inheritdoc/>
    public string Terms => (Text ?? "").Trim();
}

/// <summary>Shape of <see cref="ProposePoliceWithdrawal"/>.</summary>
public sealed class ProposePoliceWithdrawalValidator : AbstractValidator<ProposePoliceWithdrawal>
{
    /// <summary>Sets the checks.</summary>
    public ProposePoliceWithdrawalValidator() => RuleFor(r => r.Text).IsCaseText("请写明为什么撤回。", 500);
}
