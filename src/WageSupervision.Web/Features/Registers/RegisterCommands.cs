using FluentValidation;
using MediatR;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Registers;

/// <summary>登记或者更正工资分配制度（第七条）.</summary>
/// <param name="Corrects">The entry that is corrected, or <c>null</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="AdoptedOn">The day it was adopted.</param>
/// <param name="Consultation">How the workers took part.</param>
/// <param name="PublishedOn">The day it was shown to the workers.</param>
/// <param name="PublishedHow">How.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Reason">Why it is corrected.</param>
[CommandName("RegisterPaySystem", "登记或者更正工资分配制度")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record RegisterPaySystem(
    Guid? Corrects, string? Title, DateOnly? AdoptedOn, Consultation? Consultation, DateOnly? PublishedOn, string? PublishedHow,
    string? FileName, byte[]? Content, string? Reason) : ICommand<Guid>, IConcerns, IEntryForm
{
    /// <inheritdoc/>
    public string Subject { get; internal set; } = "";
}

/// <summary>Shape of <see cref="RegisterPaySystem"/>.</summary>
public sealed class RegisterPaySystemValidator : EntryFormValidator<RegisterPaySystem>
{
    /// <summary>Sets the checks.</summary>
    public RegisterPaySystemValidator(PortalClock clock)
    {
        RuleFor(r => r.Title).NotEmpty().WithMessage("请填写制度的名称，如：工资分配办法。");
        RuleFor(r => r.Title).Words(100);
        RuleFor(r => r.AdoptedOn).NotNull().WithMessage("请填写制度通过的日期，如 2026-03-05。");
        RuleFor(r => r.AdoptedOn).NotInFuture(() => clock.Today);
        RuleFor(r => r.Consultation).Must(value => value is { } given && Enum.IsDefined(given)).WithMessage("请选择经过怎样的协商或者讨论。");
        RuleFor(r => r.PublishedOn).NotInFuture(() => clock.Today);
        RuleFor(r => r.PublishedOn).Must((r, day) => day is null || r.AdoptedOn is null || day >= r.AdoptedOn)
            .WithMessage("公示的日期早于制度通过的日期：通过以后才能公示，请改正其中一个日期。");
        RuleFor(r => r.PublishedHow).Words();
    }
}

/// <summary>登记或者更正劳动合同（第八条）. What the contract does not say is left empty: the register names it.</summary>
/// <param name="Corrects">The entry that is corrected, or <c>null</c>.</param>
/// <param name="WorkerName">姓名.</param>
/// <param name="IdentityNumber">身份证号; left empty on a correction, it stays.</param>
/// <param name="SignedOn">The day it was signed.</param>
/// <param name="StartsOn">The first day of its term.</param>
/// <param name="EndsOn">The last day, or <c>null</c>.</param>
/// <param name="Standard">工资支付标准.</param>
/// <param name="Items">项目.</param>
/// <param name="Form">形式.</param>
/// <param name="Time">时间.</param>
/// <param name="Payday">The day of the month.</param>
/// <param name="Others">约定的其他事项.</param>
/// <param name="MonthlyWage">每月固定工资, yuan.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Reason">Why it is corrected.</param>
[CommandName("RegisterContract", "登记或者更正劳动合同")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record RegisterContract(
    Guid? Corrects, string? WorkerName, string? IdentityNumber, DateOnly? SignedOn, DateOnly? StartsOn, DateOnly? EndsOn,
    string? Standard, string? Items, string? Form, string? Time, int? Payday, string? Others, decimal? MonthlyWage,
    string? FileName, byte[]? Content, string? Reason) : ICommand<Guid>, IConcerns, IEntryForm
{
    /// <inheritdoc/>
    public string Subject { get; internal set; } = "";
}

/// <summary>Shape of <see cref="RegisterContract"/>.</summary>
public sealed class RegisterContractValidator : EntryFormValidator<RegisterContract>
{
    /// <summary>Sets the checks.</summary>
    public RegisterContractValidator(PortalClock clock)
    {
        EntryRules.Worker(this, r => r.WorkerName, r => r.IdentityNumber, () => clock.Today);
        RuleFor(r => r.SignedOn).NotNull().WithMessage("请填写合同签订的日期，如 2026-03-05。");
        RuleFor(r => r.SignedOn).NotInFuture(() => clock.Today);
        RuleFor(r => r.StartsOn).NotNull().WithMessage("请填写合同期限的首日，如 2026-03-05。");
        RuleFor(r => r.EndsOn).Must((r, end) => end is null || r.StartsOn is null || end >= r.StartsOn).WithMessage("合同期限的末日早于首日，请改正其中一个日期。");
        RuleFor(r => r.Standard).Words();
        RuleFor(r => r.Items).Words();
        RuleFor(r => r.Form).Words(100);
        RuleFor(r => r.Time).Words(100);
        RuleFor(r => r.Payday).Must(day => day is null or (>= 1 and <= 31)).WithMessage("每月几日发放，应为 1 到 31。");
        RuleFor(r => r.Others).Words();
        RuleFor(r => r.MonthlyWage).Yuan();
        RuleFor(r => r.MonthlyWage).Must(yuan => yuan is not 0).WithMessage("每月固定工资不能是 0；合同没有约定的留空。");
    }
}

/// <summary>登记或者更正解除、终止合同（第十九条）. The last day to settle is worked out, never typed.</summary>
/// <param name="Corrects">The entry that is corrected, or <c>null</c>.</param>
/// <param name="WorkerName">姓名.</param>
/// <param name="IdentityNumber">身份证号; left empty on a correction, it stays.</param>
/// <param name="CompletedOn">办理手续之日.</param>
/// <param name="AmountDue">Yuan to be settled.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Reason">Why it is corrected.</param>
[CommandName("RegisterSeparation", "登记或者更正解除、终止合同")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record RegisterSeparation(
    Guid? Corrects, string? WorkerName, string? IdentityNumber, DateOnly? CompletedOn, decimal? AmountDue,
    string? FileName, byte[]? Content, string? Reason) : ICommand<Guid>, IConcerns, IEntryForm
{
    /// <inheritdoc/>
    public string Subject { get; internal set; } = "";
}

/// <summary>Shape of <see cref="RegisterSeparation"/>.</summary>
public sealed class RegisterSeparationValidator : EntryFormValidator<RegisterSeparation>
{
    /// <summary>Sets the checks.</summary>
    public RegisterSeparationValidator(PortalClock clock)
    {
        EntryRules.Worker(this, r => r.WorkerName, r => r.IdentityNumber, () => clock.Today);
        RuleFor(r => r.CompletedOn).NotNull().WithMessage("请填写办理解除、终止手续的日期，如 2026-03-05。");
        RuleFor(r => r.CompletedOn).NotInFuture(() => clock.Today);
        RuleFor(r => r.AmountDue).NotNull().WithMessage("请填写应当结清的工资，如 12,345.60；没有的填 0。");
        RuleFor(r => r.AmountDue).Yuan();
    }
}

/// <summary>Registers or corrects a pay system.</summary>
public sealed class RegisterPaySystemHandler(RegisterBooks books) : IRequestHandler<RegisterPaySystem, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(RegisterPaySystem request, CancellationToken cancellationToken)
    {
        var id = await books.FileAsync(
            request,
            new PaySystemParticulars(
                EntryRules.Stored(request.Title), request.AdoptedOn!.Value, request.Consultation!.Value, request.PublishedOn,
                EntryRules.Stored(request.PublishedHow)),
            request.Corrects is null ? [] : null, request.FileName, cancellationToken);
        request.Subject = id.ToString();
        return id;
    }
}

/// <summary>Registers or corrects a contract.</summary>
public sealed class RegisterContractHandler(RegisterBooks books) : IRequestHandler<RegisterContract, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(RegisterContract request, CancellationToken cancellationToken)
    {
        var id = await books.FileAsync(
            request, ParticularsOf(request),
            await books.WorkerAsync(request.Corrects, request.WorkerName, request.IdentityNumber, cancellationToken), request.FileName, cancellationToken);
        request.Subject = id.ToString();
        return id;
    }

    /// <summary>What is registered of a contract in order.</summary>
    internal static ContractParticulars ParticularsOf(RegisterContract contract) => new(
        contract.SignedOn!.Value, contract.StartsOn!.Value, contract.EndsOn,
        new WageClause(
            EntryRules.Stored(contract.Standard), EntryRules.Stored(contract.Items), EntryRules.Stored(contract.Form), EntryRules.Stored(contract.Time),
            contract.Payday, EntryRules.Stored(contract.Others))
        {
            MonthlyWage = contract.MonthlyWage,
        });
}

/// <summary>Registers or corrects a separation.</summary>
public sealed class RegisterSeparationHandler(RegisterBooks books) : IRequestHandler<RegisterSeparation, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(RegisterSeparation request, CancellationToken cancellationToken)
    {
        var id = await books.FileAsync(
            request, new SeparationParticulars(request.CompletedOn!.Value, request.AmountDue!.Value),
            await books.WorkerAsync(request.Corrects, request.WorkerName, request.IdentityNumber, cancellationToken), request.FileName, cancellationToken);
        request.Subject = id.ToString();
        return id;
    }
}
