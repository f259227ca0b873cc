namespace WageSupervision.Domain.Procedure;

/// <summary>How a document is served.</summary>
public enum ServiceMethod
{
    /// <summary>直接送达.</summary>
    InPerson,

    /// <summary>邮寄送达.</summary>
    Post,

    /// <summary>留置送达.</summary>
    LeftAtPremises,

    /// <summary>电子送达（经受送达人确认）.</summary>
    Electronic,
}

/// <summary>What is recorded of a service.</summary>
/// <param name="ServedOn">The day on the 送达回证, or <c>null</c> where it is left empty.</param>
/// <param name="Method">How, or <c>null</c> where it is left empty.</param>
/// <param name="ReceivedBy">Who signed, by function (for example 财务负责人), not by name.</param>
public sealed record ServiceTerms(DateOnly? ServedOn, ServiceMethod? Method, string ReceivedBy);

/// <summary>Ways of service in words.</summary>
public static class ServiceWords
{
    /// <summary>The way.</summary>
    public static string Words(this ServiceMethod method) => method switch
    {
        ServiceMethod.InPerson => "直接送达",
        ServiceMethod.Post => "邮寄送达",
        ServiceMethod.LeftAtPremises => "留置送达",
        _ => "电子送达（经受送达人确认）",
    };

    /// <summary>The way, and who signed.</summary>
    public static string Words(this ServiceMethod method, string receivedBy) => $"{method.Words()}，签收人：{receivedBy}";
}
