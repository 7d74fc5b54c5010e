declare global {
  namespace App {
    interface Locals {
      /** What stands at the head of each page of paper. */
      runningTitle?: string;
    }
  }
}

export {};
