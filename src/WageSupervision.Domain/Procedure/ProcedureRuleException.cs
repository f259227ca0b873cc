namespace WageSupervision.Domain.Procedure;

/// <summary>
/// A step of our own procedure that the law does not allow now. Not a judgement of an employer (that is a
/// <see cref="Law.Finding"/>): the page shows it beside the step, the API answers 409.
/// </summary>
/// <param name="code">Stable code, for example <c>fine-out-of-range</c>.</param>
/// <param name="citation">The provision that stands in the way, for example 《浙江省企业工资支付管理办法》第三十五条.</param>
/// <param name="message">Plain Chinese: what is missing and how to go on.</param>
/// <param name="field">The particular at fault, as the request names it, or <c>null</c> where the step itself may not be taken.</param>
public sealed class ProcedureRuleException(string code, string citation, string message, string? field = null) : Exception(message)
{
    /// <summary>The particular at fault, or <c>null</c>.</summary>
    public string? Field { get; } = field;

    /// <summary>Stable code.</summary>
    public string Code { get; } = code;

    /// <summary>The provision that stands in the way.</summary>
    public string Citation { get; } = citation;
}
